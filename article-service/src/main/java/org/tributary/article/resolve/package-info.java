/**
 * What somebody asks for over HTTP, found: a wiki, an article by title or number or as of an instant, a revision. Words
 * from an address enter, views leave, or a problem that names the parameter. Nothing here writes.
 */
@NullMarked
package org.tributary.article.resolve;

import org.jspecify.annotations.NullMarked;
