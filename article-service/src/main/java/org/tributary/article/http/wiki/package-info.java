/**
 * Wikis over HTTP. An id enters; what is known of a wiki, how far it was read and what a verification found leave.
 * Nothing here asks the wiki itself.
 */
@NullMarked
package org.tributary.article.http.wiki;

import org.jspecify.annotations.NullMarked;
