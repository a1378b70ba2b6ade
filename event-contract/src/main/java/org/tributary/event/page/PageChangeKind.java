package org.tributary.event.page;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of {@link PageChange}; all but {@code restate}, {@code revision_list} and {@code categorize} are Wikimedia's. */
public enum PageChangeKind {
    @JsonProperty("create")
    CREATE,
    @JsonProperty("edit")
    EDIT,
    @JsonProperty("move")
    MOVE,
    @JsonProperty("delete")
    DELETE,
    @JsonProperty("undelete")
    UNDELETE,
    @JsonProperty("visibility_change")
    VISIBILITY_CHANGE,
    @JsonProperty("restate")
    RESTATE,
    @JsonProperty("revision_list")
    REVISION_LIST,
    @JsonProperty("categorize")
    CATEGORIZE
}
