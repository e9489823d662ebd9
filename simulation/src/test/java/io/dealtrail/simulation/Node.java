package io.dealtrail.simulation;

/** One process, from its start to its death; it may stand still for a while. */
public final class Node {

    private final String name;
    private boolean dead;
    private long frozenUntil;

    Node(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    public boolean isDead() {
        return dead;
    }

    void die() {
        dead = true;
    }

    void freezeUntil(long nanos) {
        frozenUntil = nanos;
    }

    long frozenUntil() {
        return frozenUntil;
    }
}
