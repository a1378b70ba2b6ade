/**
 * The wikis that are followed, and how far each of their feeds was read. Ingest writes both; every service may read
 * them to say what a wiki is called, what its licence is, and how fresh the copy is.
 */
@NullMarked
package org.tributary.event.wiki;

import org.jspecify.annotations.NullMarked;
