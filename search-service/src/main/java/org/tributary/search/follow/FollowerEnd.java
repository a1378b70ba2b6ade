package org.tributary.search.follow;

/** Why a follower stopped. */
public sealed interface FollowerEnd {

    /** It was asked to. */
    record Stopped() implements FollowerEnd {}

    /** The index could not be written; what was applied since its last commit is gone and will be read again. */
    record IndexFailed(RuntimeException cause) implements FollowerEnd {}

    /** There is another topic under the name now, or it lost its end: what the index holds cannot be continued. */
    record TopicReplaced() implements FollowerEnd {}
}
