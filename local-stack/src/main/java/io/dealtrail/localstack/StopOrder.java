package io.dealtrail.localstack;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Remembers how to stop what has been started, and stops it tier by tier, also when it is told to in the middle of the start. */
final class StopOrder {

    /** What is stopped together, in this order. */
    enum Tier {
        SERVICES,
        ISSUER,
        STORAGE
    }

    private final Map<Tier, List<Runnable>> stops = new EnumMap<>(Tier.class);
    private boolean stopping;

    /** Starts something; when stopping has begun meanwhile, it is stopped again at once. */
    void start(Tier tier, Runnable start, Runnable stop) {
        synchronized (this) {
            if (stopping) {
                throw new StackFailure("Stopped before it had started.");
            }
            stops.computeIfAbsent(tier, any -> new ArrayList<>()).add(stop);
        }
        start.run();
        synchronized (this) {
            if (!stopping) {
                return;
            }
        }
        stop.run();
        throw new StackFailure("Stopped while it was starting.");
    }

    /** Whether the end has begun, so that what fails now is no news. */
    synchronized boolean isStopping() {
        return stopping;
    }

    void stopAll() {
        synchronized (this) {
            stopping = true;
        }
        for (Tier tier : Tier.values()) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                stops.getOrDefault(tier, List.of()).forEach(threads::execute);
            }
        }
    }
}
