/**
 * Everybody who made an article, counted edit by edit, and what became of each edit. The revisions of one page that are in
 * public view enter, oldest first, and the choice a reader makes among them; contributors leave in the order asked for.
 * The same revisions in give the same counts out. What a wiki hides never enters.
 */
@NullMarked
package org.tributary.article.contribution;

import org.jspecify.annotations.NullMarked;
