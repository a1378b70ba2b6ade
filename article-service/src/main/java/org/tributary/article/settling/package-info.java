/**
 * Has texts packed that have settled, beside everything else and never in its way. What enters: nothing but time; what
 * leaves: the same texts, smaller. What is asked of the store while this runs is answered as if it did not.
 */
@NullMarked
package org.tributary.article.settling;

import org.jspecify.annotations.NullMarked;
