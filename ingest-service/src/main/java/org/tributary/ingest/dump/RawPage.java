package org.tributary.ingest.dump;

import org.jspecify.annotations.Nullable;

/**
 * The head of a page as the dump writes it, nothing checked.
 *
 * @param isRedirect whether the dump says so
 * @param redirectTitle where it leads, if the dump says
 */
public record RawPage(
        @Nullable String id,
        @Nullable String title,
        @Nullable String namespace,
        boolean isRedirect,
        @Nullable String redirectTitle,
        long line) {}
