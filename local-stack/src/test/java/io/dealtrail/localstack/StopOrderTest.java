package io.dealtrail.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class StopOrderTest {

    private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
    private final StopOrder order = new StopOrder();

    @Test
    void stopsTheServicesBeforeWhatTheyStandOn() {
        order.start(StopOrder.Tier.STORAGE, () -> seen.add("+postgres"), () -> seen.add("-postgres"));
        order.start(StopOrder.Tier.ISSUER, () -> seen.add("+issuer"), () -> seen.add("-issuer"));
        order.start(StopOrder.Tier.SERVICES, () -> seen.add("+deal-service"), () -> seen.add("-deal-service"));
        order.stopAll();
        assertThat(seen)
                .containsExactly("+postgres", "+issuer", "+deal-service", "-deal-service", "-issuer", "-postgres");
    }

    @Test
    void stopsAgainWhatWasStartingWhenTheStopCame() {
        assertThatThrownBy(() -> order.start(
                        StopOrder.Tier.SERVICES,
                        () -> {
                            order.stopAll();
                            seen.add("started");
                        },
                        () -> seen.add("stopped")))
                .isInstanceOf(StackFailure.class);
        assertThat(seen).endsWith("started", "stopped");
    }

    @Test
    void startsNothingOnceItStops() {
        order.stopAll();
        assertThatThrownBy(() -> order.start(StopOrder.Tier.STORAGE, () -> seen.add("late"), () -> {}))
                .isInstanceOf(StackFailure.class);
        assertThat(seen).isEmpty();
    }
}
