/**
 * Whom to credit for an article. Edits enter, contributors leave; counts are exact against
 * the revisions held, at every version. Nothing here reads a store, and a name that is hidden never gets in.
 */
@NullMarked
package org.tributary.article.credit;

import org.jspecify.annotations.NullMarked;
