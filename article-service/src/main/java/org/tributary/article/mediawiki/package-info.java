/**
 * What both of MediaWiki's interfaces share. Views of what is held enter; JSON as MediaWiki writes it leaves, absent
 * values as null where MediaWiki has them so. Nothing here reads a table, and nothing hidden is ever asked for.
 */
@NullMarked
package org.tributary.article.mediawiki;

import org.jspecify.annotations.NullMarked;
