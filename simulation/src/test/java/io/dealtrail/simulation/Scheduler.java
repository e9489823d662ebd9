package io.dealtrail.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one actor at a time go on, up to the next call that it makes to the outside, in an order that a seed decides; and lets time pass, which nothing
 * else does. Each actor has a thread of its own, for what it does in the services' classes is as deep as it is there.
 */
public final class Scheduler {

    private static final long STEP_NANOS = 4_000_000;
    private static final long NEVER = Long.MAX_VALUE;

    private final Random chance;
    private final Trace trace;
    private final long limit;
    private final int stickiness;
    private final List<Actor> actors = new ArrayList<>();
    private final Agenda agenda = new Agenda();
    private final CountDownLatch ended = new CountDownLatch(1);
    private Runnable weather = () -> {};
    private @Nullable Actor current;
    private @Nullable Throwable failure;
    private volatile boolean over;
    private long nanos;
    private long steps;

    Scheduler(Random chance, Trace trace, long limit) {
        this.chance = chance;
        this.trace = trace;
        this.limit = limit;
        this.stickiness = chance.nextInt(90);
    }

    /** Asked before each step whether something is to break. */
    void weather(Runnable before) {
        weather = before;
    }

    void spawn(String name, Node node, Runnable life) {
        actors.add(new Actor(name, node, () -> live(life)));
    }

    private void live(Runnable life) {
        try {
            if (!isLost()) {
                life.run();
            }
        } catch (Crashed crashed) {
            note("is gone");
        } catch (Throwable thrown) {
            fail(thrown);
        } finally {
            Actor me = me();
            me.end();
            if (over) {
                ended.countDown();
            } else {
                handOver(me);
            }
        }
    }

    /** Something that happens by itself after some time. */
    void after(long delay, Runnable what) {
        agenda.add(nanos + delay, what);
    }

    /** One step: others may come first, and the process may die here. */
    public void step(String label) {
        note(label);
        await(0, () -> true);
    }

    public void sleep(long time) {
        await(time, () -> false);
    }

    /** Goes on after the time, or once the condition holds, which only others can bring about; whether it does. */
    public boolean await(long atMost, BooleanSupplier condition) {
        requireAlive();
        Actor me = me();
        me.waitFor(atMost == NEVER ? NEVER : nanos + atMost, condition);
        handOver(me);
        requireAlive();
        return condition.getAsBoolean();
    }

    /** Goes on once the condition holds. */
    public void await(BooleanSupplier condition) {
        await(NEVER, condition);
    }

    private void requireAlive() {
        if (isLost()) {
            throw new Crashed();
        }
    }

    private boolean isLost() {
        return over || me().node().isDead();
    }

    private void handOver(Actor from) {
        Actor next = next();
        if (next == null) {
            ended.countDown();
        } else if (next != from) {
            current = next;
            next.go();
        }
        if (next != from && !from.isDone()) {
            from.pause();
        }
    }

    private @Nullable Actor next() {
        try {
            return over ? null : pick();
        } catch (RuntimeException thrown) {
            fail(thrown);
            return null;
        }
    }

    private Actor pick() {
        Violation.unless(++steps <= limit, "it does not come to rest within " + limit + " steps");
        nanos += 1 + chance.nextLong(STEP_NANOS);
        weather.run();
        agenda.carryOut(nanos);
        List<Actor> ready = ready();
        while (ready.isEmpty()) {
            long next = nextTime();
            Violation.unless(next != NEVER, "nobody can go on");
            nanos = Math.max(nanos, next);
            agenda.carryOut(nanos);
            ready = ready();
        }
        Actor before = current;
        return before != null && ready.contains(before) && chance.nextInt(100) < stickiness
                ? before
                : ready.get(chance.nextInt(ready.size()));
    }

    private List<Actor> ready() {
        actors.removeIf(Actor::isDone);
        return actors.stream().filter(actor -> actor.isReady(nanos)).toList();
    }

    private long nextTime() {
        return agenda.next(actors.stream().mapToLong(Actor::readyAt).min().orElse(NEVER));
    }

    void jump(long time) {
        nanos += time;
    }

    public long nanos() {
        return nanos;
    }

    long steps() {
        return steps;
    }

    public void note(String label) {
        trace.note(steps, nanos, current == null ? "" : current.name(), label);
    }

    /** Does something in another process: it dies with that one, and stands still with it. */
    <T> T at(Node node, Supplier<T> work) {
        Actor me = me();
        Node before = me.node();
        me.moveTo(node);
        try {
            return work.get();
        } finally {
            me.moveTo(before);
        }
    }

    private Actor me() {
        if (current == null) {
            throw new IllegalStateException("nobody runs");
        }
        return current;
    }

    public Node here() {
        return me().node();
    }

    boolean isOver() {
        return over;
    }

    /** Called by an actor: nothing more happens. */
    void finish() {
        over = true;
    }

    /** Something is wrong: nothing more happens. */
    void fail(Throwable thrown) {
        if (!over) {
            failure = thrown;
            over = true;
        }
    }

    /** Runs until somebody says that it is over, or something is wrong; then lets every thread end. */
    void run() throws InterruptedException {
        Actor first = pick();
        current = first;
        first.go();
        ended.await();
        for (Actor actor : List.copyOf(actors)) {
            current = actor;
            actor.go();
            actor.thread().join();
        }
    }

    @Nullable
    Throwable failure() {
        return failure;
    }
}
