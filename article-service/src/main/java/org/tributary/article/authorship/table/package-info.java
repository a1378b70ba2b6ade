/**
 * Plain tables of numbers that only grow, from which the memory of a page is made. Nothing here knows what the numbers
 * stand for.
 */
@NullMarked
package org.tributary.article.authorship.table;

import org.jspecify.annotations.NullMarked;
