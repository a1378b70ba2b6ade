/**
 * What somebody has to know who publishes a revision of an article: under which terms all of its text may be had, and to
 * which other pages it owes text. A page and a place in its history enter, credits and licences leave. Nothing here says
 * it in words, and nothing is written.
 */
@NullMarked
package org.tributary.article.reuse;

import org.jspecify.annotations.NullMarked;
