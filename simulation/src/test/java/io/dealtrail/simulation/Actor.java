package io.dealtrail.simulation;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Something that takes steps: one thread of a process, of which the scheduler lets one at a time run. */
final class Actor {

    private final String name;
    private final Thread thread;
    private Node node;
    private BooleanSupplier until = () -> false;
    private long wakeAt;
    private boolean done;
    private volatile boolean mayGo;

    Actor(String name, Node node, Runnable life) {
        this.name = name;
        this.node = node;
        this.thread = Thread.ofVirtual().name(name).unstarted(() -> {
            pause();
            life.run();
        });
        thread.start();
    }

    String name() {
        return name;
    }

    Node node() {
        return node;
    }

    void moveTo(Node other) {
        node = other;
    }

    Thread thread() {
        return thread;
    }

    boolean isDone() {
        return done;
    }

    void end() {
        done = true;
    }

    /** Cannot go on before the time, or before the condition holds. */
    void waitFor(long nanos, BooleanSupplier condition) {
        wakeAt = nanos;
        until = condition;
    }

    /** One of a dead process goes on too, to learn that it is dead. */
    boolean isReady(long now) {
        return !done && (node.isDead() || (now >= node.frozenUntil() && (now >= wakeAt || until.getAsBoolean())));
    }

    /** When it can go on at the latest. */
    long readyAt() {
        return Math.max(wakeAt, node.frozenUntil());
    }

    void go() {
        mayGo = true;
        LockSupport.unpark(thread);
    }

    void pause() {
        while (!mayGo) {
            LockSupport.park(this);
        }
        mayGo = false;
    }
}
