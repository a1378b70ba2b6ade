package org.tributary.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.wiki.Wiki;
import org.tributary.ingest.push.Trace.Kind;

/** Events of every kind and version say where to look, or why not to. */
final class EventWordsTest {

    @Test
    void every_event_that_a_real_wiki_sent_is_a_change_or_passed_over_with_a_reason() throws Exception {
        Map<String, Integer> found = new TreeMap<>();
        for (String line :
                RecordedEvents.text("eventbus-real-events.jsonl").lines().toList()) {
            JsonNode event = EventCodec.mapper().readTree(line).path("event");
            Told told = EventWords.read(event.toString()).orElseThrow();
            String stream = event.path("meta").path("stream").asText();
            String what = told instanceof Told.Ignored(Told.Reason reason) ? reason.name() : "change";
            found.merge(stream + " " + what, 1, Integer::sum);
        }

        assertThat(found)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("mediawiki.page_change change", 78),
                        Map.entry("mediawiki.recentchange change", 87),
                        Map.entry("mediawiki.recentchange CATEGORIZE", 4),
                        Map.entry("mediawiki.page-create change", 44),
                        Map.entry("mediawiki.revision-create change", 88),
                        Map.entry("mediawiki.page-delete change", 3),
                        Map.entry("mediawiki.page-move change", 9),
                        Map.entry("mediawiki.page-undelete change", 2),
                        Map.entry("mediawiki.page-restrictions-change change", 1),
                        Map.entry("mediawiki.revision-visibility-change change", 6),
                        Map.entry("mediawiki.page-links-change LINKS", 12),
                        Map.entry("mediawiki.revision-tags-change TAGS", 12),
                        Map.entry("mediawiki.user-blocks-change BLOCK", 1),
                        Map.entry("resource_change RENDERED", 1)));
    }

    @Test
    void a_recent_change_names_its_row_its_revision_and_its_wiki() {
        Told.Change change = change("""
                {"id":12,"type":"edit","title":"A","revision":{"old":3,"new":4},"timestamp":1795363882,
                 "server_url":"http://127.0.0.1:8185","server_name":"127.0.0.1","wiki":"WikiDB-mw_"}""");

        assertThat(change.hint().traces()).isEqualTo(Set.of(new Trace(Kind.ROW, 12), new Trace(Kind.REVISION, 4)));
        assertThat(change.hint().dt()).isEqualTo(Instant.ofEpochSecond(1795363882L));
        assertThat(change.wiki().certaintyOf(wiki("wikidb-mw_", "http://127.0.0.1:8185/index.php")))
                .isEqualTo(3);
        assertThat(change.wiki().certaintyOf(wiki("chosen", "http://127.0.0.1:8185/index.php")))
                .isEqualTo(1);
        assertThat(change.wiki().certaintyOf(wiki("chosen", "http://127.0.0.1:9000/index.php")))
                .isZero();
    }

    @Test
    void a_deletion_names_its_page() {
        Told.Change change = change("""
                {"$schema":"/mediawiki/page/change/1.3.0","page_change_kind":"delete","dt":"2026-11-22T16:11:27Z",
                 "wiki_id":"enwiki","page":{"page_id":6},"revision":{"rev_id":17},"meta":{"domain":"en.wikipedia.org"}}""");

        assertThat(change.hint().traces()).containsExactly(new Trace(Kind.DELETED_PAGE, 6));
        assertThat(change.wiki()).isEqualTo(new Addressee("enwiki", "en.wikipedia.org"));
    }

    @Test
    void a_canary_is_no_change() {
        assertThat(EventWords.read("""
                {"$schema":"/mediawiki/recentchange/1.0.0","id":1,"type":"edit","meta":{"domain":"canary"}}""")).contains(new Told.Canary());
    }

    @Test
    void what_is_no_event_is_said_to_be_none() {
        for (String text :
                new String[] {"", "{\"id\":1,\"type\":\"ed", "[1]", "12", "null", "{\"type\":\"edit\",\"id\":4}"}) {
            assertThat(EventWords.read(text)).as(text).isEmpty();
        }
        assertThat(EventWords.read("{\"type\":\"edit\",\"id\":-4,\"timestamp\":1}"))
                .contains(new Told.Ignored(Told.Reason.NUMBERLESS));
        assertThat(EventWords.read("{\"$schema\":\"/mediawiki/of/tomorrow/1.0.0\"}"))
                .contains(new Told.Ignored(Told.Reason.UNKNOWN_KIND));
    }

    private static Told.Change change(String json) {
        return (Told.Change) EventWords.read(json).orElseThrow();
    }

    private static Wiki wiki(String id, String url) {
        return WikisForTests.wiki(id, url, null);
    }
}
