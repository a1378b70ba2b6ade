/**
 * How a text is cut before its words are followed: into paragraphs, those into sentences, those into tokens, each
 * exactly as WikiWho cuts. Text enters, pieces leave, in the order of the text. Nothing here remembers anything.
 */
@NullMarked
package org.tributary.article.authorship.split;

import org.jspecify.annotations.NullMarked;
