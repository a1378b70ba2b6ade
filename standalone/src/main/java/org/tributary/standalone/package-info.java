/**
 * The whole river on one machine: the command line in {@code command}, the parts and their order in {@code river}, the
 * one address in {@code door}, the data folder in {@code folder}. What enters is a command and a data folder; what
 * leaves is one address on loopback. Nothing here knows what a page or a revision is, and nothing listens beyond this
 * machine.
 */
@NullMarked
package org.tributary.standalone;

import org.jspecify.annotations.NullMarked;
