/**
 * Answers who made an article. A page enters; its contributions leave as they were committed last, from memory where nothing
 * has changed since they were read. What is remembered is forgotten after a while, so that nothing hidden stays for long.
 */
@NullMarked
package org.tributary.article.reading.contributors;

import org.jspecify.annotations.NullMarked;
