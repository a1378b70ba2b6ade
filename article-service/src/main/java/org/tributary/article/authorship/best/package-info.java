/**
 * Which tokens of a new text are tokens of the old one, as well as we know how. Two lists of words enter, for each new
 * place the old one it continues leaves. Text that was moved is found again, and what is equal by chance is not taken
 * for the same. Work is bounded; no language is known here.
 */
@NullMarked
package org.tributary.article.authorship.best;

import org.jspecify.annotations.NullMarked;
