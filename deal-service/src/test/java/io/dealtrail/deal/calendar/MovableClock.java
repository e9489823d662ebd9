package io.dealtrail.deal.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it; all instances of a test share it. */
final class MovableClock extends Clock {

    private final AtomicReference<Instant> now = new AtomicReference<>();

    MovableClock(String instant) {
        now.set(Instant.parse(instant));
    }

    void move(String instant) {
        now.set(Instant.parse(instant));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now.get(), zone);
    }
}
