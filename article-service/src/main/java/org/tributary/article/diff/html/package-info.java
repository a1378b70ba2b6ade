/**
 * Differences as HTML, side by side or in one column. Differences enter, escaped HTML leaves that needs no script;
 * nothing is compared here.
 */
@NullMarked
package org.tributary.article.diff.html;

import org.jspecify.annotations.NullMarked;
