/**
 * The life of the index: opened, followed, rebuilt beside itself and switched. What enters: an index folder in any state;
 * what leaves: an index to search, whenever there is one. A folder that cannot be read is never a reason to stop.
 */
@NullMarked
package org.tributary.search.rebuild;

import org.jspecify.annotations.NullMarked;
