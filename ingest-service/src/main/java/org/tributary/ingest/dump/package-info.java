/**
 * MediaWiki's XML exports, versions 0.3 to 0.11. What enters is a file or an address; what leaves are pages and revisions
 * as the dump writes them, one at a time, and for everything that cannot be read a flaw that says what and where. A dump
 * is never held whole, a bad part never spoils the good ones, and nothing outside the dump is ever fetched on its behalf.
 */
@NullMarked
package org.tributary.ingest.dump;

import org.jspecify.annotations.NullMarked;
