package io.dealtrail.deal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** The health of the ledger tells apart what passes by itself and what needs somebody. */
class LedgerHealthTest {

    private final LedgerProgress progress = new LedgerProgress();
    private final LedgerHealth health = new LedgerHealth(progress);

    @Test
    void isUpWhereItSigns() {
        progress.at(1_042);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsEntry("size", 1_042L).containsEntry("active", true);
    }

    @Test
    void isDegradedWhereAServerIsAway() {
        progress.failed(new IllegalStateException("Kafka is away"));
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
    }

    @Test
    void isDownWhereItRefusesAndSaysWhy() {
        progress.failed(new LedgerRefusal("the event store ends at position 7"));
        Health refusing = health.health();
        assertThat(refusing.getStatus()).isEqualTo(Status.DOWN);
        assertThat(refusing.getDetails()).containsEntry("failure", "the event store ends at position 7");
    }

    @Test
    void isUpAgainWhereAnotherInstanceSigns() {
        progress.failed(new LedgerRefusal("held"));
        progress.standsBy();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isUnknownWhereThereIsNoKey() {
        Health off = LedgerHealth.off().health();
        assertThat(off).isNotNull();
        assertThat(String.valueOf(off)).contains("UNKNOWN", "dealtrail.ledger.key is not set");
    }
}
