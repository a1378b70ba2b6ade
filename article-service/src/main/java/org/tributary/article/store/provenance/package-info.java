/**
 * Where it is kept what was found out of the origin of texts, and what people decided of it. Revisions are read, claims and
 * prints are written, under the lock of each page they are derived from, so that nothing of a text or a comment that is
 * hidden at the same moment gets in. Neither text nor comments are ever written here.
 */
@NullMarked
package org.tributary.article.store.provenance;

import org.jspecify.annotations.NullMarked;
