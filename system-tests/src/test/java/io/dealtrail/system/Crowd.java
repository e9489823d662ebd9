package io.dealtrail.system;

import java.time.Duration;

/**
 * How many work on a system at once, and how fast.
 *
 * @param clients who give commands
 * @param partnerships that they are about
 * @param busy so many of these get half of all commands
 * @param pause of a client after each command
 * @param feeds who subscribe to everything; one more wants one partnership only
 * @param pollers who look
 * @param look how long they wait before they look again
 */
record Crowd(int clients, int partnerships, int busy, Duration pause, int feeds, int pollers, Duration look) {

    /** For minutes. */
    static final Crowd FEW = new Crowd(6, 8, 1, Duration.ofMillis(30), 2, 2, Duration.ofMillis(40));

    /** For the better part of an hour, without a history that nobody can hold in memory. */
    static final Crowd MANY = new Crowd(16, 60, 5, Duration.ofMillis(400), 4, 20, Duration.ofMillis(500));

    /** For hours: of so many partnerships that the history of none grows without end. */
    static final Crowd LASTING = new Crowd(16, 600, 50, Duration.ofMillis(400), 4, 20, Duration.ofMillis(500));
}
