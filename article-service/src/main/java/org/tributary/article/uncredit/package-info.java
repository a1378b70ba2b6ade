/**
 * Tells subscribers of every revision whose editor is not to be named any more, or is named again. Credit removals enter from the
 * store, article changes leave; what is held stays as it is. No answer waits for this: those hold back the name by themselves.
 */
@NullMarked
package org.tributary.article.uncredit;

import org.jspecify.annotations.NullMarked;
