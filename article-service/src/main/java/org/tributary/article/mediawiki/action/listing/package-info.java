/**
 * The lists of {@code action=query} that name pages. Parameters enter; rows leave, no more than one answer may have, with
 * the place to go on from. Only pages in public view are listed.
 */
@NullMarked
package org.tributary.article.mediawiki.action.listing;

import org.jspecify.annotations.NullMarked;
