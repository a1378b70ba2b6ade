/**
 * The way out: applied changes enter, records on {@code tributary.article-change} leave, each version of an article once
 * and in order. What cannot be understood goes to the quarantine topic with its reason. Nothing leaves before it is
 * committed.
 */
@NullMarked
package org.tributary.article.publish;

import org.jspecify.annotations.NullMarked;
