/**
 * What is missing or stale where somebody shows a copy of an article. Their page and the texts held of the article
 * enter, findings leave. The page is handed over by whoever asks, or fetched from where they say, looked at, and forgotten.
 */
@NullMarked
package org.tributary.article.compliance;

import org.jspecify.annotations.NullMarked;
