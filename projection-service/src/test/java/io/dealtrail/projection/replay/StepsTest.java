package io.dealtrail.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.facts.GeneratedHistory;
import io.dealtrail.projection.timeline.TimelineItem;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The laws of replays, over generated histories of late, imprecise, corrected and retracted facts. */
class StepsTest {

    private static final int HISTORIES = 8;
    private static final int EVENTS = 25;

    static Stream<Arguments> replays() {
        return Stream.iterate(0L, seed -> seed < HISTORIES, seed -> seed + 1)
                .flatMap(seed -> Course.AXES.stream().map(axis -> Arguments.of(seed, axis)));
    }

    @ParameterizedTest
    @MethodSource("replays")
    void giveTheStateAtEachStepAndAtTheEnd(long seed, String axis) {
        GeneratedReplay made = new GeneratedReplay(GeneratedHistory.events(seed, EVENTS));
        Replay replay = made.along(axis);
        Map<String, Object> state = new TreeMap<>();
        for (ReplayStep step : all(replay)) {
            state = GeneratedReplay.applied(state, step.difference());
            assertThat(state).as(step.point().toString()).isEqualTo(made.state(step.point()));
        }
        assertThat(state).isNotEmpty().isEqualTo(made.state(replay.end()));
    }

    @ParameterizedTest
    @MethodSource("replays")
    void showWholeTimelinesInOrder(long seed, String axis) {
        GeneratedReplay made = new GeneratedReplay(GeneratedHistory.events(seed, EVENTS));
        List<ReplayStep> steps = all(made.along(axis, null, axis.equals(Course.VALID) ? "2100" : null));
        assertThat(steps).extracting(ReplayStep::point).isSorted().doesNotHaveDuplicates();
        assertThat(steps.stream().flatMap(step -> step.items().stream()).map(TimelineItem::sequence))
                .doesNotHaveDuplicates()
                .hasSize(EVENTS);
    }

    @ParameterizedTest
    @MethodSource("replays")
    void areResumedAfterAnyOfThemAndReadBackward(long seed, String axis) {
        Replay replay = new GeneratedReplay(GeneratedHistory.events(seed, EVENTS)).along(axis);
        List<ReplayStep> steps = all(replay);
        for (int seen = 0; seen < steps.size(); seen += 3) {
            Point place = steps.get(seen).point();
            assertThat(replay.steps().after(place).toList()).isEqualTo(steps.subList(seen + 1, steps.size()));
            assertThat(replay.steps().before(place).toList())
                    .isEqualTo(steps.subList(0, seen).reversed());
        }
    }

    @ParameterizedTest
    @MethodSource("replays")
    void beginWithAllThatWasSoWhereTheyBeginLater(long seed, String axis) {
        GeneratedReplay made = new GeneratedReplay(GeneratedHistory.events(seed, EVENTS));
        List<ReplayStep> steps = all(made.along(axis));
        Point from = steps.get(steps.size() / 3).point();
        Point to = steps.get(2 * steps.size() / 3).point();
        boolean world = axis.equals(Course.VALID);
        Replay part = made.along(axis, text(from, world), text(to, world));
        List<ReplayStep> shown = all(part);
        assertThat(shown.getFirst().point()).isEqualTo(from);
        assertThat(GeneratedReplay.applied(Map.of(), shown.getFirst().difference()))
                .isEqualTo(made.state(from));
        assertThat(shown.subList(1, shown.size()))
                .isEqualTo(steps.subList(steps.size() / 3 + 1, 2 * steps.size() / 3 + 1));
        assertThat(part.end()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7})
    void leaveNoDayOutOnWhichTheStateTurned(long seed) {
        GeneratedReplay made = new GeneratedReplay(GeneratedHistory.events(seed, EVENTS));
        List<ReplayStep> steps = all(made.along(Course.VALID));
        Random random = new Random(seed);
        for (int i = 0; i + 1 < steps.size(); i++) {
            Point here = steps.get(i).point();
            LocalDate eve = steps.get(i + 1).validAt().minusDays(1);
            int length = (int) (eve.toEpochDay() - here.validAt().toEpochDay());
            Point between = here.on(here.validAt().plusDays(length == 0 ? 0 : random.nextInt(length)));
            assertThat(made.state(between)).as(between.toString()).isEqualTo(made.state(here));
            assertThat(made.state(here.on(eve))).as(eve.toString()).isEqualTo(made.state(here));
        }
    }

    @Test
    void areWorkedOutWhenTheyAreAskedForHoweverLongTheHistory() {
        AtomicInteger states = new AtomicInteger();
        GeneratedReplay made = new GeneratedReplay(GeneratedHistory.events(1, EVENTS), states::incrementAndGet);
        Iterator<ReplayStep> steps =
                made.along(Course.KNOWN).steps().after(null).iterator();
        steps.next();
        Point second = steps.next().point();
        assertThat(states).hasValue(2);
        Point last = all(made.along(Course.KNOWN)).getLast().point();
        states.set(0);
        assertThat(made.along(Course.KNOWN).steps().before(last).findFirst()).isPresent();
        assertThat(made.along(Course.KNOWN).steps().after(second).findFirst()).isPresent();
        assertThat(states).hasValueLessThan(8);
    }

    private static String text(Point point, boolean world) {
        return world ? point.validAt().toString() : point.knownAt().toString();
    }

    private static List<ReplayStep> all(Replay replay) {
        return replay.steps().after(null).toList();
    }
}
