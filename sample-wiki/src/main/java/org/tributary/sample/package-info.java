/**
 * Makes the bundled sample wiki. Enters: the readable pages and edit scripts of {@code src/main/wiki}. Leaves: a MediaWiki
 * XML export with every revision, and a description of it for whoever loads it. The same sources always give the same
 * bytes; nothing here reads a clock, a network or a random number.
 */
@NullMarked
package org.tributary.sample;

import org.jspecify.annotations.NullMarked;
