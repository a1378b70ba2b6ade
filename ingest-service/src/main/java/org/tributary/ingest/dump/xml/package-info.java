/**
 * Dumps as XML: cut into the head, pages and revisions at the level of bytes, so that each is parsed alone and a flaw
 * costs no more than the revision or page it is in. Declarations of document types and entities are refused, not read.
 */
@NullMarked
package org.tributary.ingest.dump.xml;

import org.jspecify.annotations.NullMarked;
