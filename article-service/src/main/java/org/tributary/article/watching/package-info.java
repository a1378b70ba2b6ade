/**
 * Work that is done unasked, beside everything else. What enters: one step of it; what leaves: nothing. It never takes a
 * whole processor for itself, and a step that fails never ends it.
 */
@NullMarked
package org.tributary.article.watching;

import org.jspecify.annotations.NullMarked;
