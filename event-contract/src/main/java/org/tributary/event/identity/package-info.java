/**
 * Identities: which wiki, which page, which revision. What enters is checked once, in the constructor; what leaves can
 * be trusted everywhere. Nothing here knows of events or of any service.
 */
@NullMarked
package org.tributary.event.identity;

import org.jspecify.annotations.NullMarked;
