/** The bounds of this service, each with its default and its unit. Nothing here does anything. */
@NullMarked
package org.tributary.article.settings;

import org.jspecify.annotations.NullMarked;
