/**
 * How ingest speaks to Kafka: one producer that waits instead of losing, and tables kept on compacted topics. What
 * enters are keys, bytes and addresses; what leaves are records. An absent Kafka never ends the service and never
 * loses a record: whoever sends waits, the log says so once, and work goes on when Kafka is back.
 */
@NullMarked
package org.tributary.ingest.kafka;

import org.jspecify.annotations.NullMarked;
