/**
 * What may be told of pages and revisions now. Keys of pages and numbers of revisions enter; flags leave. No text, comment
 * or name is ever read here but those names that the caller already has.
 */
@NullMarked
package org.tributary.article.store.visibility;

import org.jspecify.annotations.NullMarked;
