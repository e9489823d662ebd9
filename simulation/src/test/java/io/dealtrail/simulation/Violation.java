package io.dealtrail.simulation;

/** What was promised does not hold. */
public final class Violation extends RuntimeException {

    public Violation(String message) {
        super(message);
    }

    /** Says so unless it holds. */
    public static void unless(boolean holds, String message) {
        if (!holds) {
            throw new Violation(message);
        }
    }
}
