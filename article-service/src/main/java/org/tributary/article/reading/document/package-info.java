/**
 * In: a revision that is shown. Out: what its text says, taken apart once and kept for a while. Never: anything of a text
 * that is not in public view at the moment of asking.
 */
@NullMarked
package org.tributary.article.reading.document;

import org.jspecify.annotations.NullMarked;
