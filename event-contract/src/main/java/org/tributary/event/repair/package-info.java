/**
 * What keeps a copy true where no change told of it: the pages a wiki lists, the ways in which a copy can differ from it,
 * and the request to tell again what is missing or different. The request is the only thing that ever travels upstream,
 * and it asks for nothing but more events.
 */
@NullMarked
package org.tributary.event.repair;

import org.jspecify.annotations.NullMarked;
