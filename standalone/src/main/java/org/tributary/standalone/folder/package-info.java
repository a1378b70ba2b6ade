/**
 * The data folder: where everything the river keeps is kept, who uses it now, and at which address. It is locked while in
 * use; the lock goes with the process that holds it, however that ends.
 */
@NullMarked
package org.tributary.standalone.folder;

import org.jspecify.annotations.NullMarked;
