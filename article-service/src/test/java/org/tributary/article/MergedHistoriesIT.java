package org.tributary.article;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.article.publish.ArticleChangePublisher;
import org.tributary.article.reading.ledger.LedgerReader;
import org.tributary.article.store.ArticleStore;
import org.tributary.event.identity.PageKey;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.WikiId;
import org.tributary.event.page.PageChange;
import org.tributary.event.page.RestateReason;
import org.tributary.event.page.Revision;
import org.tributary.event.page.User;
import org.tributary.event.wiki.Following;
import org.tributary.event.wiki.Wiki;
import org.tributary.testing.RiverServers;

/**
 * Histories of which parts move to another page, come back in part, or go back: what is told of them stays right, on a
 * real PostgreSQL.
 */
@QuarkusTest
@QuarkusTestResource(RiverServers.class)
final class MergedHistoriesIT {
    private static final WikiId WIKI = new WikiId("mergingwiki");
    private static final String V1 = "/v1/wikis/mergingwiki/";
    private static final User ADA = User.named(7L, "Ada");
    private static final User BEN = User.named(8L, "Ben");
    private static final String AXON = "An axon.\n";
    private static final String LONG = "An axon.\nIt is long.\n";
    private static final String NEURITE = "A neurite.\n";
    private static final String BOTH = "A neurite.\nOr two.\n";

    @Inject
    PageChangeBatch batch;

    @Inject
    ArticleChangePublisher publisher;

    @Inject
    ArticleStore store;

    @Inject
    LedgerReader ledgers;

    private final Wiki wiki = Events.wiki(WIKI, Following.LIVE, Events.START);
    private final Events axon = new Events(WIKI, 1, "Axon");
    private final Events neurite = new Events(WIKI, 2, "Neurite");

    private final Revision first = made(101, null, 101, ADA, AXON);
    private final Revision second = made(102, 101L, 102, BEN, LONG);
    private final Revision blanked = made(103, 102L, 103, ADA, "");
    private final Revision restored = made(104, 103L, 104, BEN, LONG);
    private final Revision other = made(110, null, 110, ADA, NEURITE);
    private final Revision more = made(111, 110L, 111, BEN, BOTH);

    @Test
    void what_is_told_of_revisions_whose_parents_moved_to_other_pages_and_back_stays_right() {
        store.keep(wiki);
        apply(axon.create(first), axon.edit(second), axon.edit(blanked), axon.edit(restored));
        apply(neurite.create(other), neurite.edit(more));
        assertThat(history(1)).containsExactly(104, 103, 102, 101);

        merge_the_older_half_into_the_other_page();
        merge_it_back();
        delete_the_page_and_restore_it_in_part();
    }

    private void merge_the_older_half_into_the_other_page() {
        apply(
                neurite.restate(200, first, RestateReason.MERGE, false),
                neurite.restate(200, second, RestateReason.MERGE, false),
                neurite.list(201, null, null, 111L, first, second, other, more),
                axon.list(201, null, null, 104L, blanked, restored));

        assertThat(history(1)).containsExactly(104, 103);
        assertThat(history(2)).containsExactly(111, 110, 102, 101);
        assertThat(revision(103).getLong("page_id")).isEqualTo(1);
        assertThat(revision(102).getLong("page_id")).isEqualTo(2);
        assertChanged(103, -LONG.length(), 0, LONG.length());
        assertThat(revision(103).getBoolean("edit.is_blanking")).isTrue();
        assertThat(revision(104).getLong("edit.revert.to_rev_id")).isEqualTo(102);
        assertThat(revision(104).getList("edit.revert.reverted_rev_ids", Integer.class))
                .containsExactly(103);
        assertChanged(110, NEURITE.length() - LONG.length(), NEURITE.length(), LONG.length());
        assertThat(diff(102, 103).getLong("bytes_removed")).isEqualTo(LONG.length());
        assertThat(rest("Axon").getList("revisions.delta", Integer.class))
                .containsExactly(LONG.length(), -LONG.length());
        assertThat(contributors(2)).containsExactlyInAnyOrder("Ada:2", "Ben:2");
        assertThat(contributors(1)).containsExactlyInAnyOrder("Ada:1", "Ben:1");
        assertProved();
    }

    private void merge_it_back() {
        apply(
                axon.restate(300, first, RestateReason.MERGE, false),
                axon.restate(300, second, RestateReason.MERGE, false),
                axon.list(301, null, null, 104L, first, second, blanked, restored),
                neurite.list(301, null, null, 111L, other, more));

        assertThat(history(1)).containsExactly(104, 103, 102, 101);
        assertThat(history(2)).containsExactly(111, 110);
        assertThat(revision(102).getLong("page_id")).isEqualTo(1);
        assertChanged(110, NEURITE.length(), NEURITE.length(), 0);
        assertThat(revision(104).getLong("edit.revert.to_rev_id")).isEqualTo(102);
        assertThat(contributors(2)).containsExactlyInAnyOrder("Ada:1", "Ben:1");
        assertProved();
    }

    private void delete_the_page_and_restore_it_in_part() {
        apply(axon.delete(400));
        apply(
                axon.undelete(401, restored),
                axon.restate(401, blanked, RestateReason.UNDELETE, false),
                axon.list(402, null, null, 104L, blanked, restored));

        assertThat(history(1)).containsExactly(104, 103);
        given().get(V1 + "revisions/102").then().statusCode(410);
        assertThat(revision(103).getString("rev_parent_id")).isEqualTo("102");
        assertThat(revision(103).getString("size_diff_bytes")).isNull();
        assertThat(revision(103).getString("edit.bytes_removed")).isNull();
        assertThat(revision(103).getBoolean("edit.is_blanking")).isFalse();
        assertThat(revision(104).getString("edit.revert")).isNull();
        assertProved();
    }

    private static void assertChanged(long revision, long bytes, long added, long removed) {
        JsonPath told = revision(revision);
        assertThat(told.getLong("size_diff_bytes")).isEqualTo(bytes);
        assertThat(told.getLong("edit.bytes_added")).isEqualTo(added);
        assertThat(told.getLong("edit.bytes_removed")).isEqualTo(removed);
    }

    private void assertProved() {
        for (long page : List.of(1L, 2L)) {
            assertThat(ledgers.prove(PageKey.of(WIKI.value(), page)).broken()).isEmpty();
        }
    }

    private static List<Integer> history(long page) {
        return asked(V1 + "pages/" + page + "/history").getList("items.rev_id", Integer.class);
    }

    private static List<String> contributors(long page) {
        return asked(V1 + "pages/" + page + "/contributors")
                .getList("items.collect { it.user_text + ':' + it.edits }", String.class);
    }

    private static JsonPath revision(long id) {
        return asked(V1 + "revisions/" + id);
    }

    private static JsonPath diff(long from, long to) {
        return asked(V1 + "revisions/" + from + "/diff/" + to);
    }

    private static JsonPath rest(String title) {
        return asked("/wikis/mergingwiki/rest.php/v1/page/" + title + "/history");
    }

    private static JsonPath asked(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }

    private void apply(PageChange... changes) {
        new Applied(batch, publisher, wiki).apply(List.of(changes));
    }

    private static Revision made(long id, @Nullable Long parent, long second, User editor, String text) {
        Revision bare = Events.revision(id, second, editor, text);
        return new Revision(
                bare.revId(),
                parent == null ? null : new RevisionId(parent),
                bare.revDt(),
                bare.revSha1(),
                bare.revSize(),
                bare.comment(),
                bare.isMinorEdit(),
                bare.editor(),
                bare.isContentVisible(),
                bare.isCommentVisible(),
                bare.isEditorVisible(),
                bare.tags(),
                bare.contentSlots());
    }
}
