/**
 * What feeds say, in the words of the contract: titles, editors, hashes, ids of events. Values enter and values leave;
 * nothing here asks anybody anything.
 */
@NullMarked
package org.tributary.ingest.normalize;

import org.jspecify.annotations.NullMarked;
