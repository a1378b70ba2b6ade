/**
 * Under which licence a revision stands, and all that survives of several. A wiki and what is known of a revision enter,
 * a licence leaves: by what an operator stated, by dated rules for Wikimedia's projects, else by what the wiki itself
 * said when the revision was made, else unknown. Nothing here ever guesses, or reads anything.
 */
@NullMarked
package org.tributary.article.licence;

import org.jspecify.annotations.NullMarked;
