package org.tributary.article.attribution;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tributary.article.content.Escaped;
import org.tributary.event.article.Attribution;
import org.tributary.event.article.Contributor;
import org.tributary.event.article.ContributorKind;
import org.tributary.event.article.Licence;
import org.tributary.event.codec.EventCodec;

/** Writes an attribution in the forms that are delivered. */
public final class AttributionForms {
    private AttributionForms() {}

    /** HTML to be put under a copy of the text: Dublin Core and ccREL terms as RDFa about the source. */
    public static String html(Attribution attribution) {
        StringBuilder html = new StringBuilder();
        html.append(
                        "<div class=\"attribution\" prefix=\"cc: http://creativecommons.org/ns# dct: http://purl.org/dc/terms/\" ")
                .append(named("about", attribution.sourceUrl()))
                .append(" typeof=\"cc:Work\">\n<p>“")
                .append(link(attribution.sourceUrl(), "property=\"dct:title\"", attribution.title()))
                .append("” by ")
                .append(authors(attribution))
                .append(" (")
                .append(link(attribution.historyUrl(), "rel=\"dct:provenance\"", "every edit"))
                .append("), ")
                .append(link(attribution.revisionUrl(), "rel=\"dct:isVersionOf\"", "the revision shown"))
                .append(". ")
                .append(licence(attribution.licence()))
                .append(" The formatting may have been changed; the wording was not.</p>\n");
        attribution.notices().forEach(notice -> html.append("<p property=\"dct:rights\">")
                .append(Escaped.text(notice))
                .append("</p>\n"));
        return html.append("</div>\n").toString();
    }

    /** A schema.org description. */
    public static String jsonLd(Attribution attribution) {
        Map<String, Object> work = new LinkedHashMap<>();
        work.put("@context", "https://schema.org");
        work.put("@type", "Article");
        work.put("@id", attribution.sourceUrl());
        work.put("name", attribution.title());
        work.put("url", attribution.sourceUrl());
        work.put("isBasedOn", attribution.revisionUrl());
        String licence = attribution.licence().url();
        if (licence != null) {
            work.put("license", licence);
        }
        work.put("creditText", attribution.text());
        work.put("author", people(attribution));
        if (!attribution.notices().isEmpty()) {
            work.put("disambiguatingDescription", String.join(" ", attribution.notices()));
        }
        work.put("archivedAt", attribution.historyUrl());
        return json(work);
    }

    /** The four fields that reusers are taught to give, with addresses. */
    public static Tasl tasl(Attribution attribution) {
        return new Tasl(
                attribution.title(),
                attribution.sourceUrl(),
                String.join(", ", names(attribution)),
                attribution.historyUrl(),
                attribution.contributorsTotal(),
                attribution.sourceUrl(),
                attribution.revisionUrl(),
                attribution.licence().spdx(),
                attribution.licence().name(),
                attribution.licence().url());
    }

    /**
     * Title, author, source, licence.
     *
     * @param author the names known, most edits first; empty where none is
     */
    public record Tasl(
            String title,
            String titleUrl,
            String author,
            String authorUrl,
            long authorsTotal,
            String source,
            String sourceRevision,
            String licence,
            String licenceName,
            @Nullable String licenceUrl) {}

    private static String authors(Attribution attribution) {
        List<String> names = names(attribution);
        long unnamed = attribution.contributorsTotal() - names.size();
        List<String> shown = new ArrayList<>();
        names.forEach(name ->
                shown.add("<span property=\"cc:attributionName dct:creator\">" + Escaped.text(name) + "</span>"));
        if (unnamed > 0 || shown.isEmpty()) {
            shown.add(link(
                    attribution.historyUrl(),
                    "rel=\"cc:attributionURL\"",
                    shown.isEmpty() ? "its contributors" : unnamed + (unnamed == 1 ? " other" : " others")));
        }
        return String.join(", ", shown);
    }

    private static List<String> names(Attribution attribution) {
        return attribution.contributors().stream()
                .map(Contributor::userText)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Map<String, Object>> people(Attribution attribution) {
        List<Map<String, Object>> people = new ArrayList<>();
        for (Contributor contributor : attribution.contributors()) {
            String name = contributor.userText();
            if (name != null && contributor.kind() != ContributorKind.HIDDEN) {
                people.add(Map.of("@type", contributor.isBot() ? "SoftwareApplication" : "Person", "name", name));
            }
        }
        Map<String, Object> everybody = new LinkedHashMap<>();
        everybody.put("@type", "Organization");
        everybody.put("name", "Contributors to " + attribution.title());
        everybody.put("url", attribution.historyUrl());
        people.add(everybody);
        return people;
    }

    private static String licence(Licence licence) {
        String url = licence.url();
        if (licence.equals(Licence.UNKNOWN)) {
            return "The source does not state a licence.";
        }
        return "Licensed under "
                + (url == null ? Escaped.text(licence.name()) : link(url, "rel=\"license cc:license\"", licence.name()))
                + ".";
    }

    /** A link, or only its text where the address is not one that a browser may be sent to. */
    private static String link(String url, String attribute, String text) {
        boolean isAddress = url.startsWith("https://") || url.startsWith("http://");
        return isAddress
                ? "<a " + named("href", url) + " " + attribute + ">" + Escaped.text(text) + "</a>"
                : "<span>" + Escaped.text(text) + "</span>";
    }

    private static String named(String name, String value) {
        return name + "=\"" + Escaped.text(value) + "\"";
    }

    private static String json(Map<String, Object> value) {
        try {
            return EventCodec.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an attribution cannot be written as JSON", e);
        }
    }
}
