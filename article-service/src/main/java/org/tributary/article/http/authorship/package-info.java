/**
 * Who wrote which words, over HTTP. What enters: a revision or a page, and perhaps a phrase; what leaves: runs of tokens
 * with the revision and the editor they came from, and shares of the text that is left of each. Names are those held in
 * public view at that moment, never others.
 */
@NullMarked
package org.tributary.article.http.authorship;

import org.jspecify.annotations.NullMarked;
