package io.dealtrail.projection.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.events.EventJson;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.projection.live.Attendance;
import io.dealtrail.readside.NokiaXiaomi;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one reader is shown and when, in a time that passes at once. The seed deal became known on 5, 16 and 28 July 2017. */
class ReplayStreamTest {

    private static final String QUESTION = "question";
    private static final Duration HEARTBEAT = Duration.ofSeconds(3);

    private final Replay replay = new GeneratedReplay(events()).along(Course.KNOWN);
    private final Watched watched = new Watched();

    private static List<RecordedEvent> events() {
        return NokiaXiaomi.chain().events().stream()
                .filter(event -> event.envelope().aggregate().equals(NokiaXiaomi.PARTNERSHIP))
                .map(event -> new RecordedEvent(
                        event.envelope().eventId(),
                        event.envelope().sequence(),
                        event.envelope().knownSince(),
                        event.event()))
                .toList();
    }

    @Test
    void showsEverythingAtOnceAtTheFastest() {
        assertThat(shown("max", null)).containsExactly("retry", "start", "step", "step", "step", "end");
        assertThat(watched.elapsed()).isZero();
    }

    @Test
    void pausesAsLongAsThePaceSaysAndShowsThatItIsThere() {
        assertThat(shown("2", null)).containsExactly("retry", "start", "step", ":", "step", ":", "step", "end");
        assertThat(watched.elapsed()).isEqualTo(Duration.ofMillis(11_500));
    }

    @Test
    void countsTheTimeThatAStepTakesToMakeAsPartOfThePause() throws IOException {
        Runnable second = () -> watched.await(Duration.ofSeconds(1).toNanos());
        Replay slow = new GeneratedReplay(events(), second).along(Course.KNOWN);
        show(new ReplayStart(slow, QUESTION, pace("2"), null, null));
        assertThat(watched.elapsed()).isEqualTo(Duration.ofMillis(12_500));
    }

    @Test
    void standsStillNoLongerThanThePaceAllows() {
        shown("0.1", null);
        assertThat(watched.elapsed()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void goesOnAfterTheStepThatWasSeen() {
        List<ReplayStep> steps = replay.steps().after(null).toList();
        assertThat(shown("2", steps.get(1).point())).containsExactly("retry", "start", ":", "step", "end");
        assertThat(watched.elapsed()).isEqualTo(Duration.ofSeconds(6));
        assertThat(shown("2", steps.get(2).point())).containsExactly("retry", "start", "end");
    }

    @Test
    void saysFirstThatWhatWasSeenDoesNotCount() throws IOException {
        show(new ReplayStart(replay, QUESTION, pace("max"), null, "unknown-id"));
        assertThat(watched.names())
                .startsWith("retry", "reset", "start", "step")
                .endsWith("end");
        assertThat(watched.text()).contains("event: reset\ndata: {\"reason\":\"unknown-id\"}\n\n");
    }

    @Test
    void endsWithoutAWordWhenTheTokenDoes() {
        watched.overAfter = Duration.ofSeconds(4);
        assertThat(shown("2", null)).containsExactly("retry", "start", "step", ":");
    }

    @Test
    void saysThatTheServerStopsAndWhereItWas() {
        watched.closingAfter = Duration.ofSeconds(4);
        assertThat(shown("2", null)).containsExactly("retry", "start", "step", ":", "server-shutdown");
        assertThat(watched.text()).endsWith("\"knownAt\":\"2017-07-05T12:00:00Z\"}\n\n");
    }

    @Test
    void showsThatItIsThereWhenAsked() {
        watched.probed = true;
        assertThat(shown("8", null)).containsExactly("retry", "start", "step", ":", "step", "step", "end");
    }

    @Test
    void givesEachStepAnIdThatTellsItsPlace() {
        shown("max", null);
        List<Point> places = watched.text()
                .lines()
                .filter(line -> line.startsWith("id: "))
                .map(line -> Place.read(line.substring(4), QUESTION).orElseThrow())
                .map(Place::at)
                .toList();
        assertThat(places)
                .extracting(Point::knownAt)
                .containsExactly(
                        Instant.parse("2017-07-05T12:00:00Z"),
                        Instant.parse("2017-07-16T12:00:00Z"),
                        Instant.parse("2017-07-28T12:00:00Z"),
                        Instant.parse("2017-07-28T12:00:00Z"));
    }

    private static Pace pace(String speed) {
        return Pace.of(speed, Duration.ofSeconds(10));
    }

    private List<String> shown(String speed, @Nullable Point after) {
        watched.clear();
        try {
            show(new ReplayStart(replay, QUESTION, pace(speed), after, null));
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return watched.names();
    }

    private void show(ReplayStart start) throws IOException {
        new ReplayStream(start, new ReplayFrames(EventJson.mapper()), watched, watched, HEARTBEAT, watched.out).run();
    }

    /** A reader, with a time that passes as soon as it is waited for. */
    private static final class Watched implements Attendance, Elapsing {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private Duration overAfter = Duration.ofDays(1);
        private Duration closingAfter = Duration.ofDays(1);
        private boolean probed;
        private long now;

        void clear() {
            out.reset();
            now = 0;
        }

        Duration elapsed() {
            return Duration.ofNanos(now);
        }

        String text() {
            return out.toString(UTF_8);
        }

        /** The events of the frames, and comments as they are. */
        List<String> names() {
            return Arrays.stream(text().split("\n\n", -1))
                    .filter(frame -> !frame.isEmpty())
                    .map(frame -> frame.startsWith("retry")
                            ? "retry"
                            : frame.replaceAll("(?s)^(id: [^\n]*\n)?event: ([^\n]*)\n.*", "$2"))
                    .toList();
        }

        @Override
        public Instant until() {
            return Instant.EPOCH.plus(overAfter);
        }

        @Override
        public boolean isOver() {
            return elapsed().compareTo(overAfter) >= 0;
        }

        @Override
        public boolean isClosing() {
            return elapsed().compareTo(closingAfter) >= 0;
        }

        @Override
        public boolean isProbed() {
            boolean asked = probed;
            probed = false;
            return asked;
        }

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void await(long nanos) {
            now += nanos;
        }

        @Override
        public void letOthersOn() {}
    }
}
