/**
 * Where the text of a page came from, as it is told: what was found and what people decided of it, put together source by
 * source, with whom to credit for each. Findings of which the page was hidden are not there to be read.
 */
@NullMarked
package org.tributary.article.reading.provenance;

import org.jspecify.annotations.NullMarked;
