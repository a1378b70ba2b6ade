/**
 * What every service looks like from outside: the frame around pages for people, the published schemas, the JSON of
 * answers. It knows nothing of what any of the services does.
 */
@NullMarked
package org.tributary.frame;

import org.jspecify.annotations.NullMarked;
