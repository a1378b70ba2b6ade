/**
 * Where wikis tell of changes by themselves: event streams over HTTP, and MediaWiki's own feed over UDP. What enters: the
 * addresses of a wiki's plan; what leaves: hints, each saying which row, revision or log entry is new, and nothing of
 * what it holds. A hint is never the truth: the wiki's own record is asked for that. No text, comment or name is read.
 */
@NullMarked
package org.tributary.ingest.push;

import org.jspecify.annotations.NullMarked;
