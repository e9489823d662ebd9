package io.dealtrail.deal.store;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** How the committer goes: how long its transactions take, how many commands share one, how long a command waits for its own. */
final class CommitMeters {

    private final MeterRegistry meters;
    private final Timer appends;
    private final DistributionSummary batches;

    CommitMeters(MeterRegistry meters) {
        this.meters = meters;
        for (CommitResult result : CommitResult.values()) {
            timer(result);
        }
        appends = Timer.builder("dealtrail.append")
                .description("From a command handing over its events to knowing what became of them")
                .register(meters);
        batches = DistributionSummary.builder("dealtrail.commit.batch")
                .description("Commands that share one transaction")
                .baseUnit("commands")
                .register(meters);
    }

    /** Shows how many commands wait for their turn. */
    void watch(Collection<Append> queue) {
        Gauge.builder("dealtrail.append.queue", queue, Collection::size)
                .description("Commands whose events wait for their transaction")
                .register(meters);
    }

    /** Has a batch committed. */
    void measure(List<Append> batch, Supplier<CommitResult> commit) {
        Timer.Sample sample = Timer.start(meters);
        CommitResult result = commit.get();
        sample.stop(timer(result));
        batches.record(batch.size());
        batch.forEach(append -> appends.record(append.age()));
    }

    private Timer timer(CommitResult result) {
        return Timer.builder("dealtrail.commit")
                .description("Transactions of the committer")
                .tag("outcome", result.label())
                .register(meters);
    }
}
