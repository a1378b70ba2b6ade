/**
 * Pages for people: wikis, articles, their history, differences and credits. Requests from browsers enter, HTML leaves
 * that needs no script and nothing from elsewhere. What a wiki's text says is shown, never run.
 */
@NullMarked
package org.tributary.article.page;

import org.jspecify.annotations.NullMarked;
