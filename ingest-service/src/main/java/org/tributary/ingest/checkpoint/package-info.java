/**
 * How far each feed was read. Checkpoints are kept on the compacted topic {@code tributary.ingest-checkpoint} and nowhere
 * else, so that any replica can go on where another stopped.
 */
@NullMarked
package org.tributary.ingest.checkpoint;

import org.jspecify.annotations.NullMarked;
