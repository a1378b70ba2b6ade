/**
 * What an operator can ask ingest to do about wikis, over HTTP. What enters: addresses and wishes; what leaves: the wikis
 * as they are known and how far their feeds are, or a problem that says how to do better. Nothing here reads a wiki's
 * pages.
 */
@NullMarked
package org.tributary.ingest.http;

import org.jspecify.annotations.NullMarked;
