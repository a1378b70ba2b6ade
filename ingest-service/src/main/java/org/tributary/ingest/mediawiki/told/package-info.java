/**
 * What a wiki tells, in the words of the contract: rows of recent changes, pages, revisions, memberships. Values only;
 * what the wiki marks as hidden is not in them.
 */
@NullMarked
package org.tributary.ingest.mediawiki.told;

import org.jspecify.annotations.NullMarked;
