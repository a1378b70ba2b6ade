/**
 * Tells subscribers of every article again whose licence an operator stated anew, or took back. Statements enter from the
 * store, article changes leave; what is held stays as it is. No answer waits for this: those read what is stated by themselves.
 */
@NullMarked
package org.tributary.article.relicensing;

import org.jspecify.annotations.NullMarked;
