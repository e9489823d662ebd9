package io.dealtrail.deal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A run is a producer of its own, and the one before it is none any more. */
class SuccessionTest {

    private final List<String> done = new ArrayList<>();
    private final Counted numbers = new Counted();

    @Test
    void neverGoesOnAsTheProducerOfAnEarlierRun() {
        assertThat(List.of(begin(), begin(), begin()))
                .containsExactly(
                        "dealtrail-relay-deals.events-1",
                        "dealtrail-relay-deals.events-2",
                        "dealtrail-relay-deals.events-3");
    }

    @Test
    void fencesItsPredecessorBeforeItTakesItsPlace() {
        numbers.last = 6;
        begin();
        assertThat(done)
                .containsExactly(
                        "fenced dealtrail-relay-deals.events", "fenced dealtrail-relay-deals.events-6", "7 follows");
    }

    @Test
    void fencesAVersionThatDidNotNumberItsRuns() {
        begin();
        assertThat(done).first().isEqualTo("fenced dealtrail-relay-deals.events");
    }

    @Test
    void leavesTheNumberWhereThePredecessorCannotBeFenced() {
        assertThatThrownBy(() -> begin(_ -> {
                    throw new RelayException("no answer");
                }))
                .hasMessage("no answer");
        assertThat(numbers.last).isZero();
    }

    private String begin() {
        return begin(id -> done.add("fenced " + id));
    }

    private String begin(Consumer<String> fence) {
        return Succession.begin(numbers, fence, "deals.events");
    }

    /** Counts in memory, for nobody else. */
    private final class Counted implements RunNumbers {

        private long last;

        @Override
        public long last(String topic) {
            return last;
        }

        @Override
        public void follow(String topic, long before) {
            last = before + 1;
            done.add(last + " follows");
        }
    }
}
