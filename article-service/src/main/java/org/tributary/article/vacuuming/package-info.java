/**
 * Has storage vacuumed soon after something was purged from it. What enters: nothing but time; what leaves: nothing that
 * anybody could see. It is in nobody's way.
 */
@NullMarked
package org.tributary.article.vacuuming;

import org.jspecify.annotations.NullMarked;
