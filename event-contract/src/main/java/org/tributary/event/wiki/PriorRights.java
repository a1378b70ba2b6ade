package org.tributary.event.wiki;

import java.time.Instant;

/**
 * What a wiki said of its licence until it said something else.
 *
 * @param untilDt when it was first seen to say something else
 */
public record PriorRights(Rights rights, Instant untilDt) {}
