/**
 * Where articles are kept: PostgreSQL, and the only place with SQL that writes. States leave for the decision and come
 * back changed; a transaction holds a batch. What a wiki hides is null or gone here before anybody could read it.
 */
@NullMarked
package org.tributary.article.store;

import org.jspecify.annotations.NullMarked;
