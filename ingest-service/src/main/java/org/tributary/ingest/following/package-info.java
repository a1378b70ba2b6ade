/**
 * What operators want about wikis, whether they say it over HTTP or in the configuration. What enters are addresses, plans
 * and wishes; what leaves is what is now true of a wiki, on {@code tributary.wiki}, or a problem that says how to do
 * better. Nothing here reads a wiki's pages.
 */
@NullMarked
package org.tributary.ingest.following;

import org.jspecify.annotations.NullMarked;
