package org.tributary.ingest.mediawiki;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The prefixes by which a wiki links pages of other wikis ({@code siprop=interwikimap}). */
final class InterwikiMap {
    private static final int ADDRESS_CHARACTERS_MAX = 1_000;
    private static final Pattern PREFIX = Pattern.compile("[^\\s:|\\[\\]{}<>#]{1,32}");
    private static final Pattern WIKIMEDIA =
            Pattern.compile("(.*\\.)?(wikipedia|wiktionary|wikibooks|wikinews|wikiquote"
                    + "|wikisource|wikiversity|wikivoyage|wikimedia|wikidata|wikifunctions|mediawiki)\\.org");

    private InterwikiMap() {}

    /**
     * What a wiki says of its prefixes.
     *
     * @param prefixesMax a wiki with more of them has taken over somebody else's, and its record would be mostly that
     * @return null where it says nothing, where it is one of Wikimedia's, whose prefixes are the same for all, and where
     *     there are too many
     */
    static @Nullable Map<String, String> of(URI api, JsonNode told, int prefixesMax) {
        String host = api.getHost() == null ? "" : api.getHost().toLowerCase(Locale.ROOT);
        if (told.isEmpty()
                || told.size() > prefixesMax
                || WIKIMEDIA.matcher(host).matches()) {
            return null;
        }
        Map<String, String> prefixes = new TreeMap<>();
        for (JsonNode each : told) {
            String prefix = each.path("prefix").asText().toLowerCase(Locale.ROOT);
            String url = each.path("url").asText();
            String whole = url.startsWith("//") ? api.getScheme() + ":" + url : url;
            boolean isAddress = whole.startsWith("https://") || whole.startsWith("http://");
            if (isAddress
                    && whole.contains("$1")
                    && whole.length() <= ADDRESS_CHARACTERS_MAX
                    && PREFIX.matcher(prefix).matches()) {
                prefixes.put(prefix, whole);
            }
        }
        return prefixes.isEmpty() ? null : prefixes;
    }
}
