/**
 * What can be asked of the Action API beside queries. Parameters enter; JSON leaves. Nothing is ever written: whoever tries
 * is told what MediaWiki tells while it is only read.
 */
@NullMarked
package org.tributary.article.mediawiki.action.acting;

import org.jspecify.annotations.NullMarked;
