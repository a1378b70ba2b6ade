/**
 * Answers what was so at an instant of the past, by the wiki's own dates. A page, or a title, and an instant enter; what
 * leaves is the title then, the revision then, whether the page was deleted then, and who had made it by then. Only what
 * is in public view today is ever told of the past.
 */
@NullMarked
package org.tributary.article.reading.past;

import org.jspecify.annotations.NullMarked;
