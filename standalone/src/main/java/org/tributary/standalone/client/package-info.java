/**
 * Speaks to a river that runs, over HTTP at its one address, as any other client would. What enters is a command's
 * wish; what leaves is what the river answered, or a refusal with its own words.
 */
@NullMarked
package org.tributary.standalone.client;

import org.jspecify.annotations.NullMarked;
