/**
 * The reading API. HTTP requests enter; JSON, plain text and NDJSON leave, problems as RFC 9457 says. Nothing is ever
 * changed from here, and nothing hidden is ever seen here, since views come without it.
 */
@NullMarked
package org.tributary.article.http;

import org.jspecify.annotations.NullMarked;
