package org.tributary.event.repair;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a copy can differ from its wiki. */
public enum DivergenceKind {
    /** The wiki shows a page that we do not. */
    @JsonProperty("page_missing")
    PAGE_MISSING,
    /** We show a page that the wiki does not, or not there. */
    @JsonProperty("page_extra")
    PAGE_EXTRA,
    @JsonProperty("title_differs")
    TITLE_DIFFERS,
    /** Another revision is the current one. */
    @JsonProperty("current_differs")
    CURRENT_DIFFERS,
    /** The wiki shows a revision that we do not. */
    @JsonProperty("revision_missing")
    REVISION_MISSING,
    /** We show a revision that the wiki does not. */
    @JsonProperty("revision_extra")
    REVISION_EXTRA,
    /** The text is to be seen on the wiki but not held. */
    @JsonProperty("text_missing")
    TEXT_MISSING,
    /** The text held has not the hash that the wiki states. */
    @JsonProperty("sha1_differs")
    SHA1_DIFFERS,
    /** Text, comment or editor is hidden on one side only. */
    @JsonProperty("visibility_differs")
    VISIBILITY_DIFFERS,
    @JsonProperty("editor_differs")
    EDITOR_DIFFERS,
    @JsonProperty("comment_differs")
    COMMENT_DIFFERS,
    @JsonProperty("parent_differs")
    PARENT_DIFFERS,
    @JsonProperty("time_differs")
    TIME_DIFFERS,
    @JsonProperty("size_differs")
    SIZE_DIFFERS,
    /** Minor edit or change tags. */
    @JsonProperty("flags_differ")
    FLAGS_DIFFER,
    @JsonProperty("model_differs")
    MODEL_DIFFERS
}
