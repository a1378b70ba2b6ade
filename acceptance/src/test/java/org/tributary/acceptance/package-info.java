/**
 * The packaged product as a black box: started as a user starts it, asked over HTTP at its one address, killed as the
 * world kills things. Nothing here knows a class of the product.
 */
@NullMarked
package org.tributary.acceptance;

import org.jspecify.annotations.NullMarked;
