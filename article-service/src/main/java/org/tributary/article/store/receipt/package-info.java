/**
 * What was to be deleted by whoever keeps a copy, and who has said that it did. Redactions enter with the transaction that hides,
 * subscribers by their names, and their acknowledgements; what leaves says who is still awaited. Nothing here ever tells what was
 * hidden.
 */
@NullMarked
package org.tributary.article.store.receipt;

import org.jspecify.annotations.NullMarked;
