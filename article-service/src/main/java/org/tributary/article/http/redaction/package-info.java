/**
 * What has to go from every copy, over HTTP. Wishes to be named no more, and acknowledgements of subscribers, enter;
 * redactions and who has acknowledged them leave. What was hidden is never told.
 */
@NullMarked
package org.tributary.article.http.redaction;

import org.jspecify.annotations.NullMarked;
