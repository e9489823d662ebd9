package io.dealtrail.deal.ledger;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** The signer in numbers: how far it is, whether it refuses, how often it had to begin again. */
final class LedgerMeters implements MeterBinder {

    private final LedgerProgress progress;

    LedgerMeters(LedgerProgress progress) {
        this.progress = progress;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("dealtrail.ledger.size", progress, LedgerProgress::size)
                .description(
                        "How many events the last checkpoint covers that this instance has published or found published")
                .register(registry);
        Gauge.builder("dealtrail.ledger.active", progress, ledger -> ledger.isActive() ? 1 : 0)
                .description("Whether this instance signs")
                .register(registry);
        Gauge.builder("dealtrail.ledger.refusing", progress, ledger -> ledger.isRefusing() ? 1 : 0)
                .description("Whether this instance refuses to sign, since the store is not what was signed")
                .register(registry);
        FunctionCounter.builder("dealtrail.ledger.signed", progress, LedgerProgress::signedCount)
                .description("Checkpoints that this instance has signed")
                .register(registry);
        FunctionCounter.builder("dealtrail.ledger.failures", progress, LedgerProgress::failures)
                .description("Runs of the signer that ended with a failure or a refusal")
                .register(registry);
    }
}
