/**
 * What a ledger's hashes are made of. Facts of a change and of the revision it is about enter; hashes leave. The same
 * facts always give the same hash, here and in the hands of whoever follows the recipe in the documentation. No store, no
 * clock, and no way back from a hash to what was hashed.
 */
@NullMarked
package org.tributary.article.ledger;

import org.jspecify.annotations.NullMarked;
