package org.tributary.article.reading.provenance;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.event.article.Contributor;
import org.tributary.event.identity.PageKey;

/**
 * The page a text was taken from, and whom to credit for it.
 *
 * @param name what tells it from other pages, held or not
 * @param key empty where it is not held, or not any more
 * @param wikiId of a wiki that is held; null where it is not
 * @param prefix by which its wiki was named; null where that was not needed
 * @param title with underscores
 * @param revId the revision that was taken; null where that is not known
 * @param url null where its address is not known, as is {@code historyUrl}
 * @param contributors those with the most edits; empty where they are not held
 */
public record SourcePage(
        String name,
        Optional<PageKey> key,
        @Nullable String wikiId,
        @Nullable String prefix,
        String title,
        @Nullable Long revId,
        @Nullable String url,
        @Nullable String historyUrl,
        long contributorsTotal,
        List<Contributor> contributors) {

    public SourcePage {
        contributors = List.copyOf(contributors);
    }
}
