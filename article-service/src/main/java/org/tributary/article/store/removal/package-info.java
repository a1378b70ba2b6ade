/**
 * Who asked not to be named, as it is kept. An operator's wish enters; a number by which it can be taken back leaves, and the
 * revisions of which subscribers have yet to be told. Nobody's name leaves by this door.
 */
@NullMarked
package org.tributary.article.store.removal;

import org.jspecify.annotations.NullMarked;
