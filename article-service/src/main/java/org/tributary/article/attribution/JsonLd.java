package org.tributary.article.attribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.Attribution;
import org.tributary.event.article.Contributor;
import org.tributary.event.article.ContributorKind;
import org.tributary.event.article.Licence;
import org.tributary.event.codec.EventCodec;

/** Writes attributions as descriptions of schema.org. */
final class JsonLd {
    private JsonLd() {}

    static String of(AttributedRevision attributed) {
        try {
            return EventCodec.mapper().writeValueAsString(work(attributed));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an attribution cannot be written as JSON", e);
        }
    }

    private static Map<String, Object> work(AttributedRevision attributed) {
        Attribution source = attributed.source();
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("@context", "https://schema.org");
        work.put("@type", "Article");
        work.put("@id", source.revisionUrl());
        work.put("name", source.title());
        work.put("url", source.revisionUrl());
        work.put("inLanguage", attributed.textLanguage());
        work.put("exampleOfWork", Map.of("@type", "Article", "@id", source.sourceUrl(), "url", source.sourceUrl()));
        work.put("isPartOf", Map.of("@type", "WebSite", "name", attributed.wikiName(), "url", attributed.wikiUrl()));
        revision(attributed.revision(), work);
        terms(source.licence(), work);
        work.put("author", authors(attributed));
        if (!attributed.sources().isEmpty()) {
            work.put(
                    "isBasedOn",
                    attributed.sources().stream()
                            .map(each -> basis(each, attributed))
                            .toList());
        }
        work.put("creditText", PlainText.of(attributed).strip());
        work.put("archivedAt", source.historyUrl());
        List<String> remarks = new ArrayList<>(source.notices());
        remarks.add(attributed.changed());
        remarks.add(attributed.phrases().say("warranty"));
        remarks.addAll(attributed.warnings());
        work.put(
                "usageInfo",
                remarks.stream()
                        .map(remark -> Map.of("@type", "CreativeWork", "text", remark))
                        .toList());
        return work;
    }

    private static void revision(AttributedRevision.@Nullable Shown shown, Map<String, Object> work) {
        if (shown == null) {
            return;
        }
        work.put("version", shown.id().toString());
        work.put("dateModified", shown.dt().toString());
        if (shown.sha1() != null) {
            work.put("identifier", Map.of("@type", "PropertyValue", "propertyID", "sha1", "value", shown.sha1()));
        }
    }

    private static void terms(Licence licence, Map<String, Object> work) {
        String url = licence.url();
        if (url != null) {
            work.put("license", url);
        } else if (!licence.equals(Licence.UNKNOWN)) {
            work.put("license", Map.of("@type", "CreativeWork", "name", licence.name()));
        }
    }

    /** A page that text was taken from. */
    private static Map<String, Object> basis(CreditedSource source, AttributedRevision attributed) {
        Phrases phrases = attributed.phrases();
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("@type", "Article");
        work.put("name", source.title());
        String url = address(source);
        if (url != null) {
            work.put("@id", url);
            work.put("url", url);
        }
        work.put("isPartOf", Map.of("@type", "WebSite", "name", source.wikiName()));
        terms(source.licence(), work);
        work.put("author", authors(phrases, source.title(), source.contributors(), source.historyUrl()));
        if (source.historyUrl() != null) {
            work.put("archivedAt", source.historyUrl());
        }
        List<Map<String, String>> own = attributed.sources().stream()
                .filter(each -> isWayOf(source, each))
                .flatMap(each -> Optional.ofNullable(address(each)).stream())
                .map(each -> Map.of("@id", each))
                .toList();
        if (!own.isEmpty()) {
            work.put("isBasedOn", own);
        }
        work.put("usageInfo", Map.of("@type", "CreativeWork", "text", SourceWording.plain(phrases, source)));
        return work;
    }

    /** Whether text of a page came by way of this one. */
    private static boolean isWayOf(CreditedSource source, CreditedSource further) {
        CreditedSource.Way way = further.way();
        return way != null && way.equals(new CreditedSource.Way(source.title(), source.url()));
    }

    private static @Nullable String address(CreditedSource source) {
        return source.revisionUrl() == null ? source.url() : source.revisionUrl();
    }

    private static List<Map<String, Object>> authors(AttributedRevision attributed) {
        Attribution source = attributed.source();
        return authors(attributed.phrases(), source.title(), source.contributors(), source.historyUrl());
    }

    private static List<Map<String, Object>> authors(
            Phrases phrases, String title, List<Contributor> contributors, @Nullable String historyUrl) {
        List<Map<String, Object>> authors = new ArrayList<>();
        for (Contributor contributor : contributors) {
            String name = contributor.userText();
            if (name != null && contributor.kind() != ContributorKind.HIDDEN) {
                authors.add(Map.of("@type", contributor.isBot() ? "SoftwareApplication" : "Person", "name", name));
            }
        }
        Map<String, Object> everybody = new LinkedHashMap<>();
        everybody.put("@type", "Organization");
        everybody.put("name", phrases.say("together", Map.of("title", title)));
        if (historyUrl != null) {
            everybody.put("url", historyUrl);
        }
        authors.add(everybody);
        return authors;
    }
}
