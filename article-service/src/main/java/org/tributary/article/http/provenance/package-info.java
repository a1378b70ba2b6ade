/**
 * Tells over HTTP where the text of a page came from, and takes what people decide of it. Requests enter with addresses and
 * JSON, answers leave as JSON; nothing is decided here.
 */
@NullMarked
package org.tributary.article.http.provenance;

import org.jspecify.annotations.NullMarked;
