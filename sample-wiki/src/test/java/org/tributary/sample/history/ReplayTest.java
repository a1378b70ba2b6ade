package org.tributary.sample.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.sample.source.Editors;
import org.tributary.sample.source.MistakeInSource;
import org.tributary.sample.source.PageReader;
import org.tributary.sample.source.PageSource;

/** Scripts and the revisions they stand for. */
final class ReplayTest {
    private static final Editors EDITORS = Editors.of("editors.txt", List.of("1 | Ann", "2 | Ben"));

    @Test
    void lasting_edits_are_undone_from_the_last_to_the_first() {
        PageSource page = page("""
                @page Nerve
                A nerve is a bundle of fibres. It can be long.

                == Parts ==
                * fibre
                * sheath

                == See also ==
                * [[Muscle]]
                @history
                2010-01-01 10:00 | Ann | | start
                2010-01-01 11:00 | Ann | | parts
                  + == Parts ==
                2010-01-01 12:00 | Ben | m | spelling
                  ~ fibers → fibres
                2010-01-01 13:00 | 192.0.2.1 | | more
                  + It can … long.
                  + * sheath
                """);

        assertThat(Replay.texts(page))
                .containsExactly(
                        "A nerve is a bundle of fibers.\n\n== See also ==\n* [[Muscle]]",
                        "A nerve is a bundle of fibers.\n\n== Parts ==\n* fibre\n\n== See also ==\n* [[Muscle]]",
                        "A nerve is a bundle of fibres.\n\n== Parts ==\n* fibre\n\n== See also ==\n* [[Muscle]]",
                        "A nerve is a bundle of fibres. It can be long.\n\n== Parts ==\n* fibre\n* sheath\n\n"
                                + "== See also ==\n* [[Muscle]]");
    }

    @Test
    void a_revert_restores_the_exact_text_and_its_origin() {
        PageSource page = page("""
                @page Nerve
                A nerve.
                @history
                2010-01-01 10:00 | Ann | | start
                2010-01-01 11:00 | 192.0.2.1 | | spoil
                  ! nerve → bean
                2010-01-01 12:00 | 192.0.2.1 | | blank
                  blank
                2010-01-01 13:00 | Ben | | revert
                  revert 2
                2010-01-01 14:00 | Ben | | Protected
                  same
                """);

        List<WikiRevision> revisions =
                Chronicle.of(List.of(page), EDITORS).getFirst().revisions();

        assertThat(revisions)
                .extracting(WikiRevision::text)
                .containsExactly("A nerve.", "A bean.", "", "A nerve.", "A nerve.");
        assertThat(revisions).extracting(WikiRevision::originId).containsExactly(1L, 2L, 3L, 1L, 1L);
    }

    @Test
    void a_move_leaves_a_redirect_behind() {
        PageSource page = page("""
                @page New name
                A nerve.
                @history
                2010-01-01 10:00 | Ann | | start
                2010-01-01 11:00 | Ben | | moved
                  move Old name
                """);

        List<WikiPage> pages = Chronicle.of(List.of(page), EDITORS);

        assertThat(pages).extracting(WikiPage::title).containsExactly("New name", "Old name");
        assertThat(pages.get(1).redirectTarget()).hasValue("New name");
        assertThat(pages.get(1).revisions().getFirst().at())
                .isEqualTo(pages.get(0).revisions().getLast().at());
    }

    @Test
    void an_import_gives_ids_of_the_day_it_happened() {
        PageSource page = page("""
                @page Nerve
                A nerve.
                @history
                2005-01-01 10:00 | w>Old hand | import:2015-01-01 | start elsewhere
                  write Nerves.
                2010-01-01 10:00 | Ann | root | start here
                2015-01-01 13:00 | Ann | | imported
                  same
                """);

        List<WikiRevision> revisions =
                Chronicle.of(List.of(page), EDITORS).getFirst().revisions();

        assertThat(revisions).extracting(WikiRevision::text).containsExactly("A nerve.", "Nerves.", "A nerve.");
        assertThat(revisions.get(0).parentId()).isEmpty();
        assertThat(revisions.get(1).editorId()).hasValue(0);
        assertThat(revisions.get(2).parentId()).hasValue(1);
    }

    @Test
    void a_deleted_revision_leaves_its_id_as_the_parent_of_the_next() {
        PageSource page = page("""
                @page Nerve
                A nerve.
                @history
                2010-01-01 10:00 | Ann | | start
                2010-01-01 11:00 | Ben | gone | copied from a book
                  write Copied.
                2010-01-01 12:00 | Ann | | not ours
                  revert 1
                """);

        List<WikiRevision> revisions =
                Chronicle.of(List.of(page), EDITORS).getFirst().revisions();

        assertThat(revisions).extracting(WikiRevision::id).containsExactly(1L, 3L);
        assertThat(revisions.get(1).parentId()).hasValue(2);
    }

    @Test
    void a_mistake_is_answered_with_its_file_and_line() {
        String opening = "@page Nerve\nA nerve.\n@history\n2010-01-01 10:00 | Ann | | start\n";
        String next = "2010-01-01 11:00 | Ann | | next\n";

        assertMistake(opening + next + "  ~ x → bean", "page.wiki:5: the text does not say 'bean' here");
        assertMistake(opening + next + "  + a", "page.wiki:5: the text does not say 'a' here");
        assertMistake(opening + next + "  blank", "page.wiki:5: the text before this edit was spoilt and not restored");
        assertMistake(opening + next + "  revert 2", "page.wiki:5: the page has no 2 edits to undo");
        assertMistake(opening + next + "  paint it", "page.wiki:6: 'paint' is no operation");
        assertMistake(opening + "2010-01-01 09:00 | Ann | | x\n  same", "page.wiki:5: this edit is older");
        assertMistake(opening + "2010-01-01 11:00 | Eve | | x\n  same", "page.wiki:5: nobody called 'Eve'");
        assertMistake(opening + "2010-13-01 11:00 | Ann | | x\n  same", "page.wiki:5: '2010-13-01 11:00' is not like");
        assertMistake(opening + "2010-01-01 11:00 | Ann | big | x\n  same", "page.wiki:5: 'big' is no mark");
        assertMistake("text", "page.wiki:1: a page must begin with '@page'");
        assertMistake("@page Nerve\ntext", "page.wiki:1: the page has no @history");
    }

    private static void assertMistake(String source, String message) {
        assertThatThrownBy(() -> Chronicle.of(
                        PageReader.pages("page.wiki", source.lines().toList()), EDITORS))
                .isInstanceOf(MistakeInSource.class)
                .hasMessageStartingWith(message);
    }

    private static PageSource page(String source) {
        return PageReader.pages("page.wiki", source.lines().toList()).getFirst();
    }
}
