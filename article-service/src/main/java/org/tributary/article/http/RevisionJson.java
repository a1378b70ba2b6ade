package org.tributary.article.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.tributary.article.content.ReadingPath;
import org.tributary.article.reading.RevisionView;
import org.tributary.article.reading.Sha1Check;
import org.tributary.event.page.Revision;

/** A revision as the API tells of it: Wikimedia's fields, and what we know beyond them. */
@Schema(name = "Revision", description = "A revision in Wikimedia's field names, without its text")
record RevisionJson(
        @JsonProperty("wiki_id") String wikiId,
        @JsonProperty("page_id") long pageId,
        @JsonUnwrapped Revision revision,
        @Schema(description = "SPDX expression") String licence,
        @JsonProperty("licence_name") String licenceName,
        @JsonProperty("licence_url") @Nullable String licenceUrl,
        @JsonProperty("sha1_check") Sha1Check sha1Check,

        @JsonProperty("size_bytes") @Schema(description = "Bytes of UTF-8 of the text held") @Nullable
        Long sizeBytes,

        @JsonProperty("size_diff_bytes")
        @Schema(description = "Bytes gained or lost against the revision before, where that is held")
        @Nullable
        Long sizeDiffBytes,

        @JsonProperty("attribution_url") @Schema(description = "Whom to credit for it, as a path of this address")
        String attributionUrl,

        @Nullable EditJson edit) {

    static RevisionJson of(RevisionView view) {
        return of(view, null);
    }

    static RevisionJson of(RevisionView view, @Nullable EditJson edit) {
        Long size = view.sizeBytes().orElse(null);
        Long parent = view.parentSizeBytes().orElse(view.revision().revParentId() == null ? 0L : null);
        return new RevisionJson(
                view.wikiId().value(),
                view.pageId().value(),
                view.revision(),
                view.licence().spdx(),
                view.licence().name(),
                view.licence().url(),
                view.sha1Check(),
                size,
                size == null || parent == null ? null : size - parent,
                "/v1" + ReadingPath.wiki(view.wikiId()) + "/pages/" + view.pageId() + "/attribution?revision="
                        + view.revision().revId(),
                edit);
    }
}
