/**
 * Which pages of a wiki are followed. What enters is a plan as an operator gave it, and what the wiki says of its titles;
 * what leaves are the plan in the wiki's own spelling, lists of the pages it means, and for each row whether it belongs
 * to them. Titles are compared as the wiki writes them: nothing here maps a letter to another one.
 */
@NullMarked
package org.tributary.ingest.scope;

import org.jspecify.annotations.NullMarked;
