/**
 * Real servers without an installation: PostgreSQL from binaries that come as Maven artifacts, and an Apache Kafka broker
 * in a Java process of its own. Both keep their data under a folder that the caller names, listen on loopback only, and
 * end with the process that started them. Nothing here knows what the servers are used for.
 */
@NullMarked
package org.tributary.servers;

import org.jspecify.annotations.NullMarked;
