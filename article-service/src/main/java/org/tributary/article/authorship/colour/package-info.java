/**
 * Marks in a wikitext who wrote what. A text and its tokens enter; what leaves is the text with a span around each token
 * that a reader will see, and none where it would break the markup. Nothing is looked up here.
 */
@NullMarked
package org.tributary.article.authorship.colour;

import org.jspecify.annotations.NullMarked;
