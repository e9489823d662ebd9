package io.dealtrail.readside;

import io.dealtrail.projection.generations.Generation;
import io.dealtrail.projection.generations.InGeneration;
import io.dealtrail.projection.log.AppliedEvent;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/** What a read model does to events that a test has chosen by their positions: fails at them, or whatever else, until it is mended. */
final class Breakage implements Consumer<AppliedEvent> {

    private final Map<Long, Runnable> at = new ConcurrentHashMap<>();
    private volatile IntPredicate generations = _ -> true;

    /** Fails at an event, saying so. */
    Breakage failAt(long position, String words) {
        return at(position, () -> {
            throw new IllegalStateException(words);
        });
    }

    /** Does something at an event. */
    Breakage at(long position, Runnable what) {
        at.put(position, what);
        return this;
    }

    /** Only while tables of such generations are filled. */
    Breakage only(IntPredicate which) {
        generations = which;
        return this;
    }

    void mend() {
        at.clear();
    }

    @Override
    public void accept(AppliedEvent event) {
        Runnable what = at.get(event.envelope().position());
        if (what != null
                && generations.test(
                        InGeneration.current().map(Generation::number).orElseThrow())) {
            what.run();
        }
    }
}
