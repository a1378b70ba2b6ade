package org.tributary.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.article.reading.ArticleReader;
import org.tributary.event.codec.EventCodec;
import org.tributary.event.codec.Topic;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.Revision;
import org.tributary.event.repair.DivergenceKind;
import org.tributary.event.repair.RepairRequest;
import org.tributary.event.wiki.FeedCheckpoint;
import org.tributary.event.wiki.FeedState;
import org.tributary.event.wiki.Following;
import org.tributary.testing.RiverServers;

/** A revision that follows one never told shows that something was missed, and has it asked for. */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class MissedRevisionsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    ArticleReader reader;

    @Test
    void a_history_with_a_hole_is_asked_for_once_the_wiki_was_read_whole() {
        WikiId wiki = new WikiId("holedwiki");
        Events whole = new Events(wiki, 1, "Whole");
        Events holed = new Events(wiki, 2, "Holed");
        Events early = new Events(wiki, 3, "Early");
        try (River river = new River()) {
            river.put(Events.wiki(wiki, Following.LIVE, Events.START));
            river.put(early.create(Events.revision(30, "one")), early.edit(following(31, 29)));
            await().atMost(PATIENCE).until(() -> reader.article(key(early)).isPresent());
            river.put(backfilled(wiki));
            await().atMost(PATIENCE).until(() -> reader.wikis().stream().anyMatch(view -> view.feeds().stream()
                    .anyMatch(feed -> feed.wikiId().equals(wiki))));

            river.put(
                    whole.create(Events.revision(10, "one")),
                    whole.edit(following(11, 10)),
                    holed.create(Events.revision(20, "one")),
                    holed.edit(following(24, 23)),
                    holed.edit(following(25, 24)));

            await().atMost(PATIENCE).until(() -> !requests(holed).isEmpty());
            await().atMost(PATIENCE)
                    .until(() -> reader.revision(wiki, new RevisionId(25)).isPresent());
            RepairRequest asked = requests(holed).getFirst();
            assertThat(requests(holed)).hasSize(1);
            assertThat(asked.revIds()).containsExactly(new RevisionId(23));
            assertThat(asked.kinds()).containsExactly(DivergenceKind.REVISION_MISSING);
            assertThat(asked.walk()).isNull();
            assertThat(requests(whole)).isEmpty();
            assertThat(requests(early)).isEmpty();
        }
    }

    private static PageKey key(Events page) {
        return PageKey.of(page.wikiId().value(), page.pageId());
    }

    private static List<RepairRequest> requests(Events page) {
        EventCodec<RepairRequest> codec = new EventCodec<>(RepairRequest.class);
        return River.read(Topic.REPAIR_REQUEST, key(page).toString()).stream()
                .map(record -> codec.decode(record.value()))
                .toList();
    }

    private static FeedCheckpoint backfilled(WikiId wiki) {
        return new FeedCheckpoint(
                wiki, "backfill", FeedState.FINISHED, "end", "https://example.org/", Events.START, null, null, null);
    }

    private static Revision following(long id, long parent) {
        Revision told = Events.revision(id, "text " + id);
        return new Revision(
                told.revId(),
                new RevisionId(parent),
                told.revDt(),
                told.revSha1(),
                told.revSize(),
                told.comment(),
                told.isMinorEdit(),
                told.editor(),
                true,
                true,
                true,
                told.tags(),
                told.contentSlots());
    }
}
