/**
 * What {@code action=query} tells of a page by reading the text of its current revision: links, templates, files, addresses,
 * and what it says in plain words. Pages enter; rows leave. A text that is hidden says nothing.
 */
@NullMarked
package org.tributary.article.mediawiki.action.linking;

import org.jspecify.annotations.NullMarked;
