/**
 * What the person at the terminal sees: lines, warnings, the progress of long work, and refusals in one sentence. Nothing
 * is read here, and nothing is decided.
 */
@NullMarked
package org.tributary.standalone.terminal;

import org.jspecify.annotations.NullMarked;
