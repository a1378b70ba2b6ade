/**
 * What the tests of every module share: real servers to test against, and the rules of the house. Only tests depend on
 * it.
 */
@NullMarked
package org.tributary.testing;

import org.jspecify.annotations.NullMarked;
