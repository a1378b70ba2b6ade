/**
 * Dumps as files: found on disk or at an address, told apart by their first bytes, and unpacked as a stream. What enters
 * is a name, what leaves are the bytes of the XML and how far the file was read. Nothing here looks into the XML beyond
 * its first bytes.
 */
@NullMarked
package org.tributary.ingest.dump.file;

import org.jspecify.annotations.NullMarked;
