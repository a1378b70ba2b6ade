package org.tributary.article.wikiwho;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.event.identity.RevisionId;

/** Addresses are read as clients of WikiWho write them. */
final class AskedTest {

    @ParameterizedTest
    @CsvSource({
        "rev_content/Axon/, TITLE, Axon, ''",
        "rev_content/Axon, TITLE, Axon, ''",
        "rev_content/AC/DC/, TITLE, AC/DC, ''",
        "rev_content/AC/DC/1234/, TITLE, AC/DC, 1234",
        "rev_content/Axon/1234/, TITLE, Axon, 1234",
        "rev_content/Axon/12345/12399/, TITLE, Axon, 12345 12399",
        "rev_content/Axon/123/12399/, TITLE, Axon/123, 12399",
        "rev_content/Summit/2019/, TITLE, Summit/2019, ''",
        "rev_content/2001/, TITLE, 2001, ''",
        "rev_content/rev_id/77/, REVISION, '', 77",
        "latest_rev_content/page_id/9/, PAGE_ID, 9, ''",
    })
    void numbers_behind_a_title_are_revisions_unless_the_title_has_them(
            String path, Asked.By by, String name, String revisions) {
        Asked asked = Asked.of(path, title -> title.equals("Summit/2019"));

        assertThat(asked).isEqualTo(new Asked(by, name, ids(revisions)));
    }

    @ParameterizedTest
    @CsvSource({
        "Axon/, Axon, ''",
        "Axon/0/, Axon, ''",
        "Axon/77/, Axon, 77",
        "AC/DC/0/, AC/DC, ''",
    })
    void whocolor_names_the_latest_by_a_nought(String path, String name, String revisions) {
        assertThat(Asked.coloured(path, title -> false)).isEqualTo(new Asked(Asked.By.TITLE, name, ids(revisions)));
    }

    @Test
    void a_revision_that_is_no_number_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> Asked.of("rev_content/rev_id/zero/", title -> false))
                .isInstanceOf(WikiWhoError.class)
                .hasMessageContaining("(zero)");
        assertThatThrownBy(() -> Asked.range("range_rev_content/Axon/1/")).isInstanceOf(WikiWhoError.class);
    }

    private static List<RevisionId> ids(String revisions) {
        return Stream.of(revisions.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> new RevisionId(Long.parseLong(one)))
                .toList();
    }
}
