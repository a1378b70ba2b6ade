/**
 * Measures how fast things are, beside what other programs manage in the same minute on the same core. What enters are
 * files named on the command line; what leaves are tables on standard output. Nothing here is part of the product, and no
 * build fails because something was slow.
 */
@NullMarked
package org.tributary.benchmark;

import org.jspecify.annotations.NullMarked;
