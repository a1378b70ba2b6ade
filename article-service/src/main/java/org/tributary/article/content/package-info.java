/**
 * Source text: what it says without its markup, where it redirects to, and how it looks as safe HTML. Text enters,
 * values leave, in time that is bounded whatever the text.
 */
@NullMarked
package org.tributary.article.content;

import org.jspecify.annotations.NullMarked;
