/**
 * What can be asked of the articles that are held. Views leave this door with everything hidden already taken out, so
 * that no page, answer or feed can leak it by forgetting to look.
 */
@NullMarked
package org.tributary.article.reading;

import org.jspecify.annotations.NullMarked;
