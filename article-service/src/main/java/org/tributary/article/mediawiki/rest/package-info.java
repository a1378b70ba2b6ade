/**
 * MediaWiki's REST API, read-only, for each wiki. Addresses and headers enter; the same JSON leaves as from MediaWiki
 * 1.39, errors included. Nothing is decided here about what may be seen: what is hidden never gets this far.
 */
@NullMarked
package org.tributary.article.mediawiki.rest;

import org.jspecify.annotations.NullMarked;
