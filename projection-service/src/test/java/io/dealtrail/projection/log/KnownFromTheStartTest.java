package io.dealtrail.projection.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** A service that starts knows how far it had come, before anybody can ask it. */
class KnownFromTheStartTest {

    private final AppliedWatermark watermark = new AppliedWatermark();

    @Test
    void knowsWhatWasAppliedBefore() {
        KnownFromTheStart start = at(new Watermark(684, 3));
        start.start();
        assertThat(watermark.latest()).isEqualTo(new Watermark(684, 3));
        assertThat(start.isRunning()).isTrue();
    }

    @Test
    void isThereBeforeTheWebServerLetsAnybodyIn() {
        assertThat(at(Watermark.START).getPhase()).isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    }

    @Test
    void waitsForADatabaseThatIsAway() {
        KnownFromTheStart start = at(new Watermark(684, 3), 5);
        start.start();
        assertThat(watermark.latest()).isEqualTo(new Watermark(684, 3));
    }

    @Test
    void doesNotStartWithoutOne() {
        KnownFromTheStart start = at(new Watermark(684, 3), Integer.MAX_VALUE);
        assertThatThrownBy(start::start).hasMessage("no connection");
        assertThat(start.isRunning()).isFalse();
    }

    private KnownFromTheStart at(Watermark stored) {
        return at(stored, 0);
    }

    private KnownFromTheStart at(Watermark stored, int failures) {
        return new KnownFromTheStart(
                new WatermarkStore(new Row(stored, new AtomicInteger(failures))), watermark, Duration.ZERO);
    }

    /** A row that can be read once that has failed so often. */
    private record Row(Watermark stored, AtomicInteger failures) implements WatermarkRow {

        @Override
        public Watermark read() {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("no connection");
            }
            return stored;
        }

        @Override
        public Watermark lock() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void store(Watermark changed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long endOfRun(long position, int ahead) {
            throw new UnsupportedOperationException();
        }
    }
}
