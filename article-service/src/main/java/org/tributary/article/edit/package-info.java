/**
 * What kind of edit a revision is: which section it was made in, what it reverts, whether it blanks the page. A revision
 * and what came before it in its page enter, facts leave; the same values in give the same facts out. What a wiki hides
 * never enters, so that nothing hidden can be concluded from the facts.
 */
@NullMarked
package org.tributary.article.edit;

import org.jspecify.annotations.NullMarked;
