/**
 * Reads what people wrote: the site, its editors, its pages and their edit scripts, given as lines. A mistake is answered with
 * the file's name and the line. Nothing here knows about revisions' ids or about XML.
 */
@NullMarked
package org.tributary.sample.source;

import org.jspecify.annotations.NullMarked;
