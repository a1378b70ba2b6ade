/**
 * WikiWho's and WhoColor's interfaces, so that what reads those can read this. What enters: addresses as their clients
 * write them; what leaves: bodies as the service of Wikimedia writes them, letter for letter, errors among them. They are
 * answered by the reference's rules, never by better ones, and for pages of every namespace.
 */
@NullMarked
package org.tributary.article.wikiwho;

import org.jspecify.annotations.NullMarked;
