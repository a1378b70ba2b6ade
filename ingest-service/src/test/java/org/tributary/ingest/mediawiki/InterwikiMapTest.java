package org.tributary.ingest.mediawiki;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.tributary.event.codec.EventCodec;

/** Prefixes as a wiki tells them, the useless ones left out. */
final class InterwikiMapTest {
    private static final URI API = URI.create("https://wiki.example.org/w/api.php");

    @Test
    void prefixes_that_lead_to_pages_are_kept_with_whole_addresses() throws JsonProcessingException {
        JsonNode told = EventCodec.mapper().readTree("""
                [{"prefix": "Cells", "url": "//cells.example.org/wiki/$1"},
                 {"prefix": "nowhere", "url": "https://nowhere.example.org/"},
                 {"prefix": "run", "url": "javascript:$1"},
                 {"prefix": "a|b", "url": "https://a.example.org/$1"}]""");

        assertThat(InterwikiMap.of(API, told, 4))
                .containsOnlyKeys("cells")
                .containsEntry("cells", "https://cells.example.org/wiki/$1");
    }

    @Test
    void prefixes_that_everybody_knows_are_not_told() throws JsonProcessingException {
        JsonNode told = EventCodec.mapper().readTree("[{\"prefix\": \"b\", \"url\": \"https://b.example.org/$1\"}]");

        assertThat(InterwikiMap.of(URI.create("https://de.wikipedia.org/w/api.php"), told, 4))
                .isNull();
        assertThat(InterwikiMap.of(API, told, 0)).isNull();
        assertThat(InterwikiMap.of(API, EventCodec.mapper().createArrayNode(), 4))
                .isNull();
    }
}
