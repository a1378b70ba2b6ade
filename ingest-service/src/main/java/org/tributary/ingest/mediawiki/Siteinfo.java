package org.tributary.ingest.mediawiki;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.WikiId;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Namespace;
import org.tributary.event.wiki.Rights;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.mediawiki.wire.WikiProblem;
import org.tributary.ingest.mediawiki.wire.WikiProblem.Kind;

/** What a wiki says of itself ({@code meta=siteinfo}), in the words of the contract. */
final class Siteinfo {
    static final Map<String, String> QUESTION = Map.of(
            "meta",
            "siteinfo",
            "siprop",
            "general|namespaces|namespacealiases|rightsinfo|magicwords|statistics|interwikimap");

    private static final int WIKI_ID_CHARACTERS_MAX = 64;

    private final URI api;
    private final JsonNode query;

    /**
     * Reads an answer to {@link #QUESTION}.
     *
     * @throws WikiProblem if this is not what a MediaWiki answers
     */
    Siteinfo(URI api, JsonNode answer) {
        this.api = api;
        this.query = answer.path("query");
        if (!general().path("generator").asText().startsWith("MediaWiki")) {
            throw new WikiProblem(Kind.NOT_MEDIAWIKI, api + " is not a MediaWiki");
        }
    }

    /**
     * The wiki as it describes itself.
     *
     * @param prefixesMax prefixes of other wikis it may state; where there are more, none is told
     */
    Wiki wiki(Optional<WikiId> chosen, Following following, Instant now, int prefixesMax) {
        JsonNode general = general();
        String server = absolute(general.path("server").asText());
        return new Wiki(
                chosen.orElseGet(this::ownId),
                general.path("sitename").asText(api.getHost()),
                absolute(general.path("base").asText(server)),
                api.toString(),
                server + general.path("articlepath").asText("/index.php?title=$1"),
                general.path("lang").asText("und"),
                general.path("generator").asText(),
                new Rights(stated("text"), stated("url")),
                namespaces(),
                redirectKeywords(),
                List.of(),
                following,
                now,
                null,
                null,
                InterwikiMap.of(api, query.path("interwikimap"), prefixesMax));
    }

    /** How many pages the wiki says it has, in all namespaces. */
    long pages() {
        return query.path("statistics").path("pages").asLong();
    }

    /** How many edits the wiki says were ever made. */
    long edits() {
        return query.path("statistics").path("edits").asLong();
    }

    private JsonNode general() {
        return query.path("general");
    }

    /** The wiki's own database name, made fit to be an id. */
    private WikiId ownId() {
        String name = general().path("wikiid").asText(api.getHost()).toLowerCase(Locale.ROOT);
        String fit = name.replaceAll("[^a-z0-9_.-]", "_").replaceFirst("^[^a-z0-9]+", "");
        String id = fit.isEmpty() ? "wiki" : fit.substring(0, Math.min(fit.length(), WIKI_ID_CHARACTERS_MAX));
        return new WikiId(id);
    }

    private List<Namespace> namespaces() {
        Map<Integer, Set<String>> aliases = new LinkedHashMap<>();
        for (JsonNode alias : query.path("namespacealiases")) {
            aliases.computeIfAbsent(alias.path("id").asInt(), any -> new LinkedHashSet<>())
                    .add(alias.path("alias").asText());
        }
        List<Namespace> namespaces = new ArrayList<>();
        for (JsonNode each : query.path("namespaces")) {
            int id = each.path("id").asInt();
            String name = each.path("name").asText();
            Set<String> others = new LinkedHashSet<>();
            if (each.has("canonical") && !each.path("canonical").asText().equals(name)) {
                others.add(each.path("canonical").asText());
            }
            others.addAll(aliases.getOrDefault(id, Set.of()));
            namespaces.add(new Namespace(id, name, List.copyOf(others)));
        }
        return namespaces;
    }

    private List<String> redirectKeywords() {
        List<String> keywords = new ArrayList<>();
        for (JsonNode word : query.path("magicwords")) {
            if (word.path("name").asText().equals("redirect")) {
                word.path("aliases").forEach(alias -> keywords.add(alias.asText()));
            }
        }
        return keywords.isEmpty() ? List.of("#REDIRECT") : keywords;
    }

    private @Nullable String stated(String field) {
        String value = query.path("rightsinfo").path(field).asText().strip();
        return value.isEmpty() ? null : value;
    }

    /** Some wikis leave out the scheme, which then is the one they were asked with. */
    private String absolute(String address) {
        return address.startsWith("//") ? api.getScheme() + ":" + address : address;
    }
}
