/**
 * Keeps what the texts of current revisions name. Pages that are due leave; what their texts name enters, and is kept only
 * if the text is still the page's current one and may be read.
 */
@NullMarked
package org.tributary.article.store.mention;

import org.jspecify.annotations.NullMarked;
