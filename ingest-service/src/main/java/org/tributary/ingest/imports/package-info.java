/**
 * Imports of dumps, asked for over HTTP and run one after another. What enters is the name of a file or its address; what
 * leaves are its revisions as page changes, a checkpoint of how far it was read, and a note in quarantine for everything
 * that could not be. An import outlives the process: whoever starts next goes on where it stopped.
 */
@NullMarked
package org.tributary.ingest.imports;

import org.jspecify.annotations.NullMarked;
