/**
 * The way out: page changes enter, records on {@code tributary.page-change} leave, in the order given for each page.
 * Nothing is dropped here; when Kafka is slow or away, the caller waits.
 */
@NullMarked
package org.tributary.ingest.publish;

import org.jspecify.annotations.NullMarked;
