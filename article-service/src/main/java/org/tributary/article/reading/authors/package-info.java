/**
 * Who wrote which words of the articles that are held, kept up with their histories. A page enters; its authorship leaves,
 * found from all its revisions in public view at that moment, or word that it is still being found. What was found is
 * kept and only added to as revisions arrive; where a history has changed under it, it is found anew. Never serves what was
 * found from a text that has been hidden since.
 */
@NullMarked
package org.tributary.article.reading.authors;

import org.jspecify.annotations.NullMarked;
