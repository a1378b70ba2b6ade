/**
 * The front door: one address in front of the three services. What enters is a request; what leaves is the answer of the
 * service that owns the route, byte for byte as it comes, or 503 while that service is not up. The door knows paths and
 * nothing of what is behind them.
 */
@NullMarked
package org.tributary.standalone.door;

import org.jspecify.annotations.NullMarked;
