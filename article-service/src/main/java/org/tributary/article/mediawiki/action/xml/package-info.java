/**
 * In: an answer of the Action API as JSON. Out: the same as MediaWiki writes it in XML. Never: anything that is not in the
 * JSON.
 */
@NullMarked
package org.tributary.article.mediawiki.action.xml;

import org.jspecify.annotations.NullMarked;
