/**
 * Answers which edits of a page or a wiki are of some kinds. A question enters; revisions leave with what is known of each.
 * Nothing of it is stored: kinds are derived from what is held at that moment, and no answer looks at more revisions than
 * are allowed.
 */
@NullMarked
package org.tributary.article.reading.kind;

import org.jspecify.annotations.NullMarked;
