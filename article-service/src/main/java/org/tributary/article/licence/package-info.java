/**
 * Under which licence a revision stands. A wiki and the instant of a revision enter, a licence leaves: by dated rules for
 * Wikimedia's projects, else by what the wiki itself says, else unknown. Nothing here ever guesses.
 */
@NullMarked
package org.tributary.article.licence;

import org.jspecify.annotations.NullMarked;
