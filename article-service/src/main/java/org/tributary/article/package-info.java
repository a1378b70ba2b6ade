/**
 * Page changes become articles: their history, credits and licence, and the changes that others subscribe to. What
 * enters: {@code tributary.page-change}; what leaves: {@code tributary.article-change}, HTTP answers and pages. Nothing here
 * ever asks a wiki.
 */
@NullMarked
package org.tributary.article;

import org.jspecify.annotations.NullMarked;
