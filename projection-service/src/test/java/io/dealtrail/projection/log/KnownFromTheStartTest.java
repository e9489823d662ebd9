package io.dealtrail.projection.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
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
    void startsWhileTheDatabaseIsAway() {
        KnownFromTheStart start = at(null);
        start.start();
        assertThat(start.isRunning()).isTrue();
        assertThat(watermark.latest()).isEqualTo(Watermark.START);
    }

    private KnownFromTheStart at(@Nullable Watermark stored) {
        return new KnownFromTheStart(new WatermarkStore(new Row(stored)), watermark);
    }

    /** A row that can be read, if it is there. */
    private record Row(@Nullable Watermark stored) implements WatermarkRow {

        @Override
        public Watermark read() {
            if (stored == null) {
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
