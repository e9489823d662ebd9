package io.dealtrail.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.terms.FactRef;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A history of many events stays as easy to continue as a short one. */
class FactsSizeTest {

    private static final int EVENTS = 10_000;

    @Test
    void continuesALongHistoryInNoTime() {
        Facts facts = Facts.none()
                .with(event(0, "partnership-opened", "{'partnershipId':'p','kind':'POOL','parties':['a','b']}"));
        for (int i = 1; i < EVENTS; i++) {
            facts = facts.with(event(
                    i,
                    "collaboration-area-added",
                    "{'areaId':'R" + i + "','name':'n','level':'EXPLORATORY','sources':['s1']}"));
        }
        Facts longHistory = facts;

        long started = cpuTime();
        Facts continued = longHistory;
        for (int i = 0; i < 1_000; i++) {
            String ref = "area:R" + (i + 1) + ".level";
            continued = continued.with(event(
                    EVENTS + i,
                    "fact-corrected",
                    "{'factRef':'" + ref + "','from':'EXPLORATORY','to':'COMMITTED','reason':'r'}"));
            assertThat(continued
                            .asOf(LocalDate.EPOCH)
                            .get(FactRef.parse(ref))
                            .orElseThrow()
                            .is(History.json("'COMMITTED'")))
                    .isTrue();
        }
        Duration took = Duration.ofNanos(cpuTime() - started);

        // a fold that copied or began anew at each event would take minutes
        assertThat(took).isLessThan(Duration.ofSeconds(10));
        assertThat(longHistory.version()).isEqualTo(EVENTS);
        assertThat(continued.version()).isEqualTo(EVENTS + 1_000L);
    }

    /** Unlike the clock it does not count what others do on the same machine. */
    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static RecordedEvent event(int sequence, String name, String data) {
        return new RecordedEvent(
                new UUID(0, sequence), sequence, Instant.EPOCH.plusSeconds(sequence), History.event(name, data));
    }
}
