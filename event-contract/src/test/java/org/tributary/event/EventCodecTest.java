package org.tributary.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.MalformedEventException;
import org.tributary.event.identity.PageId;
import org.tributary.event.identity.PageTitle;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.EventMeta;
import org.tributary.event.page.Page;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.Revision;
import org.tributary.event.page.Slot;
import org.tributary.event.page.User;

/** Events keep their meaning on the way through JSON, and what is not an event is refused by name. */
final class EventCodecTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private final EventCodec<PageChange> codec = new EventCodec<>(PageChange.class);

    @Test
    void an_event_is_the_same_after_encoding_and_decoding() {
        PageChange event = restate();

        PageChange decoded = codec.decode(codec.encode(event));

        assertThat(decoded).isEqualTo(event);
    }

    @Test
    void the_wire_speaks_wikimedias_words() {
        String json = new String(codec.encode(restate()), StandardCharsets.UTF_8);

        assertThat(json)
                .contains("\"page_change_kind\":\"restate\"", "\"$schema\":\"/tributary/page-change/1.0.0\"")
                .contains("\"changelog_kind\":\"update\"", "\"page_title\":\"Motor_neurone\"", "\"rev_id\":7")
                .contains("\"is_minor_edit\":true", "\"content_body\":\"text\"", "\"dt\":\"2026-01-01T12:00:00Z\"")
                .doesNotContain("rev_parent_id", "\"kind\"", "\"key\"");
    }

    @Test
    void a_wrong_field_is_named() {
        String json =
                new String(codec.encode(restate()), StandardCharsets.UTF_8).replace("\"page_id\":3", "\"page_id\":-3");

        assertThatThrownBy(() -> codec.decode(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining("page.page_id")
                .hasMessageContaining("must be 1 or more");
    }

    @Test
    void a_missing_field_is_named() {
        String json = new String(codec.encode(restate()), StandardCharsets.UTF_8).replace("\"rev_id\":7,", "");

        assertThatThrownBy(() -> codec.decode(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedEventException.class)
                .hasMessageContaining("rev");
    }

    private static PageChange restate() {
        Slot slot = new Slot(Slot.MAIN, "wikitext", "text/x-wiki", null, 4L, null, "text");
        Revision revision = new Revision(
                new RevisionId(7),
                null,
                NOON,
                null,
                4L,
                "",
                true,
                User.named(0L, "192.0.2.1"),
                true,
                true,
                true,
                null,
                Map.of(Slot.MAIN, slot));
        return new PageChange.Restate(
                new EventMeta("tributary.page-change", "id", NOON, "example.org", null, null),
                NOON,
                new WikiId("examplewiki"),
                new Page(new PageId(3), new PageTitle("Motor neurone"), 0, false, null),
                revision,
                RestateReason.DUMP,
                true);
    }
}
