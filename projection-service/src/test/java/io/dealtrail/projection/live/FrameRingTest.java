package io.dealtrail.projection.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.projection.intake.TestStore;
import io.dealtrail.projection.log.LoggedEvent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a cursor finds in the ring, and what it is told when it comes too late. */
class FrameRingTest {

    private final TestStore store = new TestStore();

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void findsTheFirstFrameAboveAPosition() {
        FrameRing ring = new FrameRing(16, 1_000_000, 0);
        append(ring, 10);
        assertThat(ring.indexAfter(0)).isZero();
        assertThat(ring.indexAfter(7)).isEqualTo(7);
        assertThat(Objects.requireNonNull(ring.frame(7)).position()).isEqualTo(8);
        assertThat(ring.indexAfter(10)).isEqualTo(10);
        assertThat(ring.frame(10)).isNull();
    }

    @Test
    void tellsThatWhatWasBeforeItsStartIsElsewhere() {
        FrameRing ring = new FrameRing(16, 1_000_000, 5);
        assertThat(ring.indexAfter(4)).isEqualTo(-1);
        assertThat(ring.indexAfter(5)).isZero();
    }

    @Test
    void forgetsTheOldestWhereItIsFull() {
        FrameRing ring = new FrameRing(16, 1_000_000, 0);
        append(ring, 20);
        assertThat(ring.frame(3)).isNull();
        assertThat(Objects.requireNonNull(ring.frame(4)).position()).isEqualTo(5);
        assertThat(ring.indexAfter(3)).isEqualTo(-1);
        assertThat(ring.indexAfter(4)).isEqualTo(4);
    }

    @Test
    void forgetsTheOldestWhereItHoldsTooManyBytes() {
        FrameRing ring = new FrameRing(1_000, 5_000, 0);
        append(ring, 50);
        FrameRing.Head head = ring.head();
        assertThat(head.next()).isEqualTo(50);
        assertThat(head.first()).isGreaterThan(30);
        assertThat(ring.indexAfter(head.after())).isEqualTo(head.first());
        assertThat(ring.indexAfter(head.after() - 1)).isEqualTo(-1);
    }

    private void append(FrameRing ring, int events) {
        List<LoggedEvent> rows = IntStream.range(0, events)
                .mapToObj(i -> new LoggedEvent(store.happen("p" + i % 3), Set.of(), Set.of()))
                .toList();
        ring.append(rows, rows.getLast().envelope().position());
    }
}
