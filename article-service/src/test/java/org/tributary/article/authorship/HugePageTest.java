package org.tributary.article.authorship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tributary.event.identity.RevisionId;

/** Pages as large as a wiki allows, and of the worst kind, neither take for ever nor overflow a stack. */
final class HugePageTest {
    private static final int LARGE = 400_000;

    @ParameterizedTest
    @EnumSource(Mode.class)
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void the_worst_pages_are_followed_to_the_end(Mode mode) {
        for (String text : List.of(
                "a ".repeat(LARGE / 2),
                "same paragraph\n\n".repeat(10_000),
                "http\n".repeat(LARGE / 5),
                "x".repeat(LARGE),
                words(9_000, 1),
                words(9_000, 7))) {
            Authorship page = Authorship.empty(mode, 2_000_000_000L);
            page.add(revision(1, "start " + text));
            page.add(revision(2, "other " + text + " end"));
            page.add(revision(3, "short and to the point"));
            page.add(revision(4, text));

            assertThat(page.added()).isEqualTo(4);
        }
    }

    /** Numbers that all look alike, so many in each sentence that none is found again as a whole. */
    private static String words(int count, int step) {
        return IntStream.range(0, count)
                .mapToObj(n -> Integer.toString(10_000 + n * step % count))
                .collect(Collectors.joining(" "));
    }

    private static RevisionText revision(long id, String text) {
        return new RevisionText(
                new RevisionId(id), Instant.ofEpochSecond(1_700_000_000L + id), text, null, null, false, "7");
    }
}
