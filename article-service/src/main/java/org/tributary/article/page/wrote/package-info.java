/**
 * Pictures of who wrote the words that are left of an article, and of how old they are. An article enters; shares of a
 * bar and columns of years leave, drawn without scripts. Never names anybody whose name is hidden, and never shows a
 * picture of a history that is not followed to its end.
 */
@NullMarked
package org.tributary.article.page.wrote;

import org.jspecify.annotations.NullMarked;
