/**
 * A wiki's own HTML of current revisions, templates expanded, for wikis whose plan asks for it. What enters is a change
 * that is about to be told; what leaves is the same change with the HTML in it, if the wiki gives it within bounds and
 * still shows that very revision. A change never waits for HTML that cannot be had, and HTML is never made here.
 */
@NullMarked
package org.tributary.ingest.html;

import org.jspecify.annotations.NullMarked;
