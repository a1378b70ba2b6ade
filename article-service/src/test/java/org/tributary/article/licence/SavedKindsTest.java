package org.tributary.article.licence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.event.identity.PageId;

/** Which revisions can have licences of their own. */
final class SavedKindsTest {
    private static final Instant FIRST = Instant.parse("2009-06-15T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2023-06-07T00:00:00Z");

    @Test
    void one_counts_for_all_of_its_time_and_origin() {
        SavedKinds kinds = new SavedKinds(List.of(FIRST, SECOND));
        kinds.add(SECOND.plusSeconds(5), "Anna");
        kinds.add(FIRST.minusSeconds(9), null);
        kinds.add(FIRST.minusSeconds(1), "Anna");
        kinds.add(FIRST, "w>Ben");
        kinds.add(FIRST, ">");
        kinds.add(FIRST.plusSeconds(1), "Anna");

        assertThat(kinds.of(new PageId(1), 0))
                .extracting(Saved::revDt, Saved::importedFrom)
                .containsExactly(
                        tuple(FIRST.minusSeconds(1), null),
                        tuple(FIRST, "w"),
                        tuple(FIRST.plusSeconds(1), null),
                        tuple(SECOND.plusSeconds(5), null));
    }
}
