package io.dealtrail.simulation;

import java.util.Set;
import java.util.TreeSet;

/** What the coordinator of transactions knows of one transactional id. */
final class Coordinated {

    final long producerId;
    final long timeout;
    final Set<Integer> partitions = new TreeSet<>();
    final Set<Integer> unmarked = new TreeSet<>();
    State state = State.IDLE;
    short epoch;
    long since;

    /** Where its transaction is. */
    enum State {
        IDLE,
        ONGOING,
        COMMITTING,
        ABORTING
    }

    Coordinated(long producerId, long timeout) {
        this.producerId = producerId;
        this.timeout = timeout;
    }

    boolean isEnding() {
        return state == State.COMMITTING || state == State.ABORTING;
    }

    /** The decision; from it on the epoch is another, and the markers bear it. */
    void end(boolean commit) {
        state = commit ? State.COMMITTING : State.ABORTING;
        unmarked.addAll(partitions);
        epoch++;
    }

    /** After its coordinator was started anew all markers are written again. */
    void again() {
        if (isEnding()) {
            unmarked.addAll(partitions);
        }
    }

    void marked(int partition) {
        unmarked.remove(partition);
        if (unmarked.isEmpty()) {
            partitions.clear();
            state = State.IDLE;
        }
    }
}
