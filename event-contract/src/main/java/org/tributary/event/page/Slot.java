package org.tributary.event.page;

import org.jspecify.annotations.Nullable;
import org.tributary.event.identity.RevisionId;
import org.tributary.event.identity.Sha1;

/**
 * One slot of a revision's content; nearly always the only one, {@code main}.
 *
 * @param slotRole {@code main} or the name of another slot
 * @param contentModel for example {@code wikitext}, {@code javascript}, {@code json}
 * @param contentFormat a media type, for example {@code text/x-wiki}
 * @param contentSha1 the hash the wiki states, which need not fit the body (dumps lose carriage returns)
 * @param contentSize the size in bytes of UTF-8 the wiki states
 * @param originRevId the revision that first carried this content
 * @param contentBody the text; null when hidden or not sent
 */
public record Slot(
        String slotRole,
        String contentModel,
        @Nullable String contentFormat,
        @Nullable Sha1 contentSha1,
        @Nullable Long contentSize,
        @Nullable RevisionId originRevId,
        @Nullable String contentBody) {

    public static final String MAIN = "main";

    /** The same slot without its text. */
    public Slot withoutBody() {
        return new Slot(slotRole, contentModel, contentFormat, contentSha1, contentSize, originRevId, null);
    }
}
