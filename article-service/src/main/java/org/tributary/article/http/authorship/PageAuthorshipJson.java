package org.tributary.article.http.authorship;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose words are left in an article.
 *
 * @param revId the revision this is about: the current one, or the last whose tokens are known
 * @param editors most tokens first
 * @param ages oldest first
 * @param passages where the phrase that was asked for stands; null where none was
 */
record PageAuthorshipJson(
        String wikiId,
        long pageId,
        long revId,
        String mode,
        int tokens,
        List<ShareJson> editors,
        List<AgeJson> ages,
        @Nullable List<PassageJson> passages) {}
