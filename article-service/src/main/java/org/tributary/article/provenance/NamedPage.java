package org.tributary.article.provenance;

import org.jspecify.annotations.Nullable;

/**
 * A page as somebody named it.
 *
 * @param wiki empty for the wiki it is named on; else the prefix of another one, such as {@code de} or {@code wikt:fr}, or
 *     its host after two slashes
 * @param title namespace included, with underscores
 * @param revId the revision that was taken; null where that is not said
 */
public record NamedPage(String wiki, String title, @Nullable Long revId) {
    public boolean isHere() {
        return wiki.isEmpty();
    }
}
