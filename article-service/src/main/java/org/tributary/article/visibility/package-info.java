/**
 * What was told once and has been hidden since. Article changes as they were made enter, with what may be told now; they
 * leave without whatever is hidden. Nothing is ever shown here that the change itself did not show.
 */
@NullMarked
package org.tributary.article.visibility;

import org.jspecify.annotations.NullMarked;
