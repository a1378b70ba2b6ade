/**
 * What the texts of current revisions name, kept so that it can be asked the other way round: which pages are in a category,
 * link to a page, call a template. Pages whose text changed enter; rows leave, a moment later. Of a text that may not be
 * read, nothing is kept and nothing is told.
 */
@NullMarked
package org.tributary.article.mentions;

import org.jspecify.annotations.NullMarked;
