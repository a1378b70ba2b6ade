/**
 * What readers and reusers of an article need to know of a change to it: the new state, its text, who is to be credited
 * and under which licence. Article writes these events; search, subscribers and anyone outside read them. Nothing a
 * wiki has hidden is ever in them.
 */
@NullMarked
package org.tributary.event.article;

import org.jspecify.annotations.NullMarked;
