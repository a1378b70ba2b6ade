package org.tributary.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes wrong by as much as it is told, at once. */
public final class MovableClock extends Clock {
    private volatile Duration wrongBy = Duration.ZERO;

    /** From now on it is ahead by this much; behind when negative. */
    public void wrongBy(Duration amount) {
        wrongBy = amount;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(wrongBy);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
