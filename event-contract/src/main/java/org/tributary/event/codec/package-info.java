/**
 * Events to bytes and back. What enters from outside is read leniently where fields are unknown and strictly where they
 * are wrong: a {@link org.tributary.event.codec.MalformedEventException} names the field. Nothing here knows of Kafka
 * beyond names and bytes.
 */
@NullMarked
package org.tributary.event.codec;

import org.jspecify.annotations.NullMarked;
