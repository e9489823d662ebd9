package io.dealtrail.projection.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** The verified ledger in numbers. */
@Component
class LedgerMeters implements MeterBinder {

    private final LedgerStatus status;

    LedgerMeters(LedgerStatus status) {
        this.status = status;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder(
                        "dealtrail.ledger.verified",
                        status,
                        ledger -> ledger.progress().verified())
                .description("How many events the newest verified checkpoint covers")
                .register(meters);
        Gauge.builder("dealtrail.ledger.failing", status, ledger -> ledger.isFailing() ? 1 : 0)
                .description(
                        "Whether a checkpoint could not be verified: the log is not what was signed, or the signature is not good")
                .register(meters);
    }
}
