package org.tributary.search.follow;

import java.util.Map;
import org.tributary.search.index.IndexPosition;

/**
 * How far a follower has come.
 *
 * @param isKafkaReached whether Kafka answered when it was last asked
 * @param isCaughtUp whether the end that the topic had when following began has been reached
 * @param position what has been applied, committed or not
 * @param readRecords records of the topic read since following began
 * @param lagRecords records between the position and the end of the topic
 */
public record FollowProgress(
        boolean isKafkaReached, boolean isCaughtUp, IndexPosition position, long readRecords, long lagRecords) {

    /** Nothing has happened yet. */
    public static final FollowProgress NONE = new FollowProgress(false, false, new IndexPosition(null, Map.of()), 0, 0);
}
