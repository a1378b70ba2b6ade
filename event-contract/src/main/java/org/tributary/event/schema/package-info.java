/**
 * The JSON Schemas of the events, as they are published. What leaves is the text of a schema and its name; nothing here
 * validates anything at run time, since the codec refuses by itself what is not an event.
 */
@NullMarked
package org.tributary.event.schema;

import org.jspecify.annotations.NullMarked;
