package org.tributary.article.contribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.article.credit.Edit;
import org.tributary.article.credit.EditorKey;
import org.tributary.event.article.ContributorKind;

/**
 * What one contributor did for an article, as far as it counts.
 *
 * @param kind and {@code userId} and {@code userText}: as of the newest edit, counted or not; the latter two null when hidden
 * @param names every name seen, the newest first; none when hidden
 * @param isBot whether the wiki called it a bot at any edit
 * @param edits 1 or more
 * @param revertedEdits how many of them have been reverted
 * @param growthBytes by how much its edits made the text longer, those left out that made it shorter
 * @param first the oldest that counts
 * @param last the newest that counts
 */
public record Contributed(
        EditorKey key,
        ContributorKind kind,
        @Nullable Long userId,
        @Nullable String userText,
        List<String> names,
        boolean isBot,
        long edits,
        long minorEdits,
        long revertedEdits,
        long growthBytes,
        Edit first,
        Edit last) {

    public Contributed {
        names = List.copyOf(names);
    }
}
