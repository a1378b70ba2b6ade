/**
 * Our copy is compared with what its wiki lists. What enters: lists of pages; what leaves: requests to ingest to tell
 * again what is missing or different, and the results of verifications. Nothing is asked of a wiki from here, and no
 * article is changed: lists of revisions do that as any other page change does.
 */
@NullMarked
package org.tributary.article.verification;

import org.jspecify.annotations.NullMarked;
