package org.tributary.article.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.article.edit.Moments.edit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.page.Revision;

/** What kind of edit a revision is. */
final class EditFactsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void an_edit_that_brings_an_old_text_back_reverts_what_stood_between() {
        EditFacts facts = facts(edit(4, ""), moment(4, "a"), moment(3, "c"), moment(2, "b"), moment(1, "a"));

        assertThat(facts.revert()).isEqualTo(new Revert(Revert.Way.IDENTITY, id(1), ids(3, 2)));
    }

    @Test
    void an_edit_that_changes_nothing_reverts_nothing() {
        assertThat(facts(edit(3, ""), moment(3, "a"), moment(2, "a"), moment(1, "a")))
                .isEqualTo(EditFacts.NONE);
        assertThat(facts(edit(1, ""), moment(1, "a")).revert()).isNull();
    }

    @Test
    void texts_that_are_hidden_are_never_taken_for_the_same() {
        assertThat(facts(edit(3, ""), moment(3, null), moment(2, "b"), moment(1, null)))
                .isEqualTo(EditFacts.NONE);
    }

    @Test
    void what_lies_farther_back_than_is_looked_is_not_reverted_to() {
        List<PageMoment> before = new ArrayList<>();
        for (int id = 99; id > 99 - EditFacts.REACH; id--) {
            before.add(moment(id, "text " + id));
        }
        before.add(moment(1, "a"));

        assertThat(EditFacts.of(edit(100, ""), moment(100, "a"), before).revert())
                .isNull();
    }

    @Test
    void a_rollback_takes_back_all_that_the_last_editor_did() {
        PageMoment[] before = {by("Bert", 3), by("Bert", 2), by("Anna", 1)};
        Revert all = new Revert(Revert.Way.ROLLBACK, id(1), ids(3, 2));

        assertThat(facts(edit(4, "weg damit", "mw-rollback"), moment(4, "x"), before)
                        .revert())
                .isEqualTo(all);
        assertThat(facts(
                                edit(
                                        4,
                                        "Reverted edits by [[Special:Contributions/Bert|Bert]] to last version by Anna"),
                                moment(4, "x"),
                                before)
                        .revert())
                .isEqualTo(all);
        assertThat(facts(edit(4, "weg damit", "mw-rollback"), moment(4, "x"), by("Bert", 3))
                        .revert())
                .as("where what came before is not held")
                .isNull();
    }

    @Test
    void an_undo_names_the_revision_that_it_undoes() {
        PageMoment[] before = {moment(12, "c"), moment(11, "b"), moment(10, "a")};
        Revert undo = new Revert(Revert.Way.UNDO, null, ids(11));

        assertThat(facts(edit(13, "Undid revision 11 by [[User:Bert]]"), moment(13, "x"), before)
                        .revert())
                .isEqualTo(undo);
        assertThat(facts(edit(13, "Änderung 11 von 192.0.2.7 rückgängig", "mw-undo"), moment(13, "x"), before)
                        .revert())
                .isEqualTo(undo);
        assertThat(facts(edit(13, "see revision 11"), moment(13, "x"), before).revert())
                .isNull();
        assertThat(facts(edit(13, "Undid revision 11"), moment(13, "a"), before).revert())
                .isEqualTo(new Revert(Revert.Way.UNDO, id(10), ids(12, 11)));
    }

    @Test
    void the_section_is_the_one_that_the_comment_marks() {
        assertThat(facts(edit(1, "/* Early life */ born"), moment(1, "a")).section())
                .isEqualTo("Early life");
        assertThat(facts(edit(1, "/* */ x"), moment(1, "a")).section()).isNull();
        assertThat(facts(edit(1, "about /* this */"), moment(1, "a")).section()).isNull();
        assertThat(facts(edit(1, null), moment(1, "a")).section()).isNull();
    }

    @Test
    void a_page_is_blanked_when_nothing_is_left_of_a_text() {
        assertThat(facts(edit(2, ""), moment(2, ""), moment(1, "a")).isBlanking())
                .isTrue();
        assertThat(facts(edit(1, ""), moment(1, "")).isBlanking()).isFalse();
        assertThat(facts(edit(2, ""), moment(2, ""), moment(1, "")).isBlanking())
                .isFalse();
        assertThat(facts(edit(2, ""), moment(2, null), moment(1, "a")).isBlanking())
                .isFalse();
    }

    @Test
    void an_edit_is_of_every_kind_that_is_known_of_it() {
        assertThat(EditKind.of(facts(edit(1, "/* Life */"), moment(1, "a"))))
                .containsExactly(EditKind.CREATED, EditKind.SECTION);
        assertThat(EditKind.of(facts(edit(4, ""), moment(4, ""), moment(3, "b"), moment(2, ""))))
                .containsExactly(EditKind.REVERT, EditKind.IDENTITY, EditKind.BLANKING);
        assertThat(EditKind.of(facts(edit(2, ""), moment(2, "b"), moment(1, "a"))))
                .containsExactly(EditKind.OTHER);
    }

    private static EditFacts facts(Revision edit, PageMoment own, PageMoment... before) {
        return EditFacts.of(edit, own, List.of(before));
    }

    private static PageMoment moment(long id, @Nullable String text) {
        return new PageMoment(id(id), START.plusSeconds(id), text, text == null ? null : (long) text.length(), "Anna");
    }

    private static PageMoment by(String editor, long id) {
        return new PageMoment(id(id), START.plusSeconds(id), "text " + id, 1L, editor);
    }

    private static RevisionId id(long id) {
        return new RevisionId(id);
    }

    private static List<RevisionId> ids(long... ids) {
        return LongStream.of(ids).mapToObj(RevisionId::new).toList();
    }
}
