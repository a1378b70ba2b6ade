/**
 * The reading half of MediaWiki's Action API for each wiki, as far as common libraries for bots need it. Parameters
 * enter; JSON leaves in the shape of MediaWiki 1.39, in format version 1 or 2, errors and warnings included. Nothing is
 * written, nobody logs in, and nothing is decided here about what may be seen.
 */
@NullMarked
package org.tributary.article.mediawiki.action;

import org.jspecify.annotations.NullMarked;
