/**
 * A wiki's changes become page changes. What enters: recent changes, logs and dumps of wikis; what leaves: events on
 * {@code tributary.page-change}. Only this service ever speaks to a wiki, and it keeps nothing but its place in each feed.
 */
@NullMarked
package org.tributary.ingest;

import org.jspecify.annotations.NullMarked;
