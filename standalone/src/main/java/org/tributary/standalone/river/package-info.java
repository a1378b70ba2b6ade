/**
 * The parts of the river and their order: PostgreSQL and Kafka first, the three services on them. A part that dies is
 * started again, with a message and a bound; all end together, last started first. What enters are ports and a data
 * folder; what leaves is a river that runs. No data passes through here.
 */
@NullMarked
package org.tributary.standalone.river;

import org.jspecify.annotations.NullMarked;
