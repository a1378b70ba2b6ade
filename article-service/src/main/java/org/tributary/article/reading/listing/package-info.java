/**
 * Lists of pages by title. Ranges and targets enter; pages in public view leave, at most as many as were asked for. A page
 * that was withdrawn is in none of them.
 */
@NullMarked
package org.tributary.article.reading.listing;

import org.jspecify.annotations.NullMarked;
