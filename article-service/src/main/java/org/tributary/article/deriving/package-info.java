/**
 * Has it found out in the background where texts came from. Nothing enters; pages that are due are taken from the store and
 * looked at one after another, with rests, so that what arrives never waits for it.
 */
@NullMarked
package org.tributary.article.deriving;

import org.jspecify.annotations.NullMarked;
