package org.tributary.article.authorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was learnt of a page can be kept and read again at any moment, and nothing comes out otherwise for it. */
final class EncodingTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void a_page_that_was_kept_and_read_again_anywhere_goes_on_as_if_it_was_not(long seed) {
        Random random = new Random(seed);
        Mode mode = seed % 2 == 0 ? Mode.REFERENCE : Mode.BEST;
        Authorship whole = Authorship.empty(mode, 2_000_000_000L);
        Authorship interrupted = Authorship.empty(mode, 2_000_000_000L);
        List<byte[]> parts = new ArrayList<>();
        int kept = 0;
        for (RevisionText revision : InventedHistory.of(seed, 80)) {
            Verdict verdict = whole.add(revision);

            assertThat(interrupted.add(revision)).isEqualTo(verdict);
            if (random.nextInt(8) == 0) {
                parts.add(interrupted.encodedSince(kept));
                kept = interrupted.added();
                parts = random.nextInt(3) == 0 ? new ArrayList<>(List.of(interrupted.encoded())) : parts;
                interrupted = Authorship.decoded(parts, 2_000_000_000L);
            }
        }

        assertSame(interrupted, whole);
        assertSame(Authorship.decoded(interrupted.encoded(), 2_000_000_000L), whole);
        assertThat(whole.accepted()).hasSizeGreaterThan(20);
    }

    private static void assertSame(Authorship page, Authorship expected) {
        assertThat(page.added()).isEqualTo(expected.added());
        assertThat(page.mode()).isEqualTo(expected.mode());
        assertThat(page.allTokens()).isEqualTo(expected.allTokens());
        assertThat(page.spam()).isEqualTo(expected.spam());
        assertThat(page.accepted()).isEqualTo(expected.accepted());
        for (AcceptedRevision revision : expected.accepted()) {
            assertThat(page.tokens(revision.revId())).isEqualTo(expected.tokens(revision.revId()));
        }
    }

    @Test
    void origins_are_what_tokens_say_of_theirs() {
        Authorship page = Authorship.empty(Mode.REFERENCE, 2_000_000_000L);
        InventedHistory.of(7, 60).forEach(page::add);

        for (AcceptedRevision revision : page.accepted()) {
            assertThat(page.tokenOrigins(revision.revId()))
                    .extracting(TokenOrigin::str, token -> token.origin().revId())
                    .containsExactlyElementsOf(page.tokens(revision.revId()).stream()
                            .map(token -> tuple(token.str(), token.origin()))
                            .toList());
        }
    }

    @Test
    void a_part_that_does_not_follow_is_refused() {
        Authorship page = Authorship.empty(Mode.BEST, 2_000_000_000L);
        InventedHistory.of(1, 5).forEach(page::add);

        assertThatThrownBy(() -> Authorship.decoded(List.of(page.encodedSince(3)), 2_000_000_000L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a part after 3 revisions, where there are 0");
    }
}
