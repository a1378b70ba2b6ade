/**
 * Waiting for servers that are away. Work enters and leaves done, however long that takes; meanwhile the log has one line
 * and readiness says what is missing. Nothing is dropped or hurried here.
 */
@NullMarked
package org.tributary.article.waiting;

import org.jspecify.annotations.NullMarked;
