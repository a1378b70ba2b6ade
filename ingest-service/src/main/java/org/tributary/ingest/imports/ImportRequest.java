package org.tributary.ingest.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.event.wiki.Rights;

/**
 * What an operator asks for.
 *
 * @param file an absolute path below an allowed folder, or an http(s) address
 * @param wikiId of the wiki, where the dump's own will not do
 * @param name of the wiki, for people
 * @param rightsText what the wiki says about the licence of its text
 * @param rightsUrl where that licence can be read
 * @param notices disclaimers that go with every text
 */
record ImportRequest(
        @Nullable String file,
        @Nullable String wikiId,
        @Nullable String name,
        @Nullable String rightsText,
        @Nullable String rightsUrl,
        @Nullable List<String> notices) {

    boolean statesRights() {
        return rightsText != null || rightsUrl != null;
    }

    Rights rights() {
        return statesRights() ? new Rights(rightsText, rightsUrl) : Rights.UNSTATED;
    }
}
