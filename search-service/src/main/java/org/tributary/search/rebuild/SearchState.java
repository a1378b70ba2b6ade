package org.tributary.search.rebuild;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How search is doing. */
public enum SearchState {
    /** No index is open yet. */
    @JsonProperty("starting")
    STARTING,
    /** The index has not yet reached the end that the topic had at the start. */
    @JsonProperty("catching_up")
    CATCHING_UP,
    /** The index follows the topic. */
    @JsonProperty("live")
    LIVE,
    /** The index serves, and a new one is being built beside it. */
    @JsonProperty("rebuilding")
    REBUILDING,
    /** The index serves what it has until Kafka answers. */
    @JsonProperty("waiting_for_kafka")
    WAITING_FOR_KAFKA
}
