package org.tributary.standalone.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported, in the words of {@code POST /v1/imports}.
 *
 * @param file a path on this machine, or an http or https address
 * @param rightsUrl the licence of the text, where the dump does not say it
 */
public record ImportWish(
        String file,
        @Nullable String wikiId,
        @Nullable String name,
        @Nullable String rightsText,
        @Nullable String rightsUrl,
        List<String> notices) {

    public ImportWish {
        notices = List.copyOf(notices);
    }
}
