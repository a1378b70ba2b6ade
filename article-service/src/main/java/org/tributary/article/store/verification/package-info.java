/**
 * The tables of verifications: which pages were compared, what was different, what was put right. What enters: lists as
 * they were compared; what leaves: requests for what must be told again, and results. No article is ever changed here.
 */
@NullMarked
package org.tributary.article.store.verification;

import org.jspecify.annotations.NullMarked;
