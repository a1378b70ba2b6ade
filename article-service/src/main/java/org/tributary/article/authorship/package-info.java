/**
 * Who wrote each token of each revision of a page. The revisions of one page enter, oldest first; for any of them its
 * tokens leave, each with the revision it came from and those it went and came back in. The same revisions in give the
 * same tokens out, whether added at once or one by one with the state kept and read again in between. Nothing here
 * reads a clock or a store, and a text that is hidden never enters.
 */
@NullMarked
package org.tributary.article.authorship;

import org.jspecify.annotations.NullMarked;
