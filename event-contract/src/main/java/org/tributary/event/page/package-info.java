/**
 * What happened to a page of a wiki, told in Wikimedia's own words ({@code mediawiki/page/change} 1.2.0) and ours where
 * that schema is silent. Ingest writes these events, article reads them. Every event can be understood alone: nobody
 * downstream ever asks the wiki.
 */
@NullMarked
package org.tributary.event.page;

import org.jspecify.annotations.NullMarked;
