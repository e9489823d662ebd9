package io.dealtrail.simulation;

/** The process of the current actor is dead: nothing that it would do now happens. Not an exception, so that nobody goes on with it. */
public final class Crashed extends Error {

    Crashed() {
        super("the process is dead", null, false, false);
    }
}
