/**
 * The words the services share. The sub-packages hold identities, the events of pages, of articles and of wikis, and the
 * codecs that turn them into bytes. Nothing here does anything: no service, no server, no clock.
 */
@NullMarked
package org.tributary.event;

import org.jspecify.annotations.NullMarked;
