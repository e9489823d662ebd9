package io.dealtrail.projection.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.facts.Facts;
import io.dealtrail.facts.GeneratedHistory;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.projection.facts.FoldedEvent;
import io.dealtrail.readside.EventChain;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row carried on from event to event says what the whole history says; a failure names the seed. */
class SummaryTest {

    private static final int HISTORIES = 100;

    @ParameterizedTest
    @ValueSource(ints = {12, 60})
    void carriedOnIsWhatTheWholeHistorySays(int events) {
        for (long seed = 0; seed < HISTORIES; seed++) {
            EventChain chain = new EventChain();
            Facts facts = Facts.none();
            Summary summary = Summary.none("p");
            for (RecordedEvent recorded : GeneratedHistory.events(seed, events)) {
                FoldedEvent event = FoldedEvent.of(
                        chain.add(EventChain.PARTNERSHIP, recorded).envelope(), recorded, facts);
                facts = event.after();
                summary = summary.with(event);
                assertThat(summary)
                        .as("seed %d after event %d", seed, recorded.sequence())
                        .isEqualTo(Summary.of("p", facts));
            }
        }
    }
}
