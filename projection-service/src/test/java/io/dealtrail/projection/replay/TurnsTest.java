package io.dealtrail.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On which days a state turns that nobody states. */
class TurnsTest {

    private static final LocalDate FIRST = LocalDate.parse("2010-01-01");

    @Test
    void areFoundHoweverManyLieBetween() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int length = 1 + random.nextInt(4_000);
            NavigableSet<Integer> turning = new TreeSet<>();
            IntStream.range(0, random.nextInt(6)).forEach(_ -> turning.add(1 + random.nextInt(length)));
            List<Integer> found = turns(turning, length);
            turning.add(length);
            assertThat(found).as("seed %d", seed).containsExactlyElementsOf(turning);
        }
    }

    @Test
    void areNoneWhereNothingTurnsButTheEndIsOneAlways() {
        assertThat(turns(new TreeSet<>(), 900)).containsExactly(900);
        assertThat(turns(new TreeSet<>(), 1)).containsExactly(1);
        assertThat(turns(new TreeSet<>(), 0)).containsExactly(0);
    }

    /** Of a state that counts how often it has turned. */
    private static List<Integer> turns(NavigableSet<Integer> turning, int to) {
        Turns turns = new Turns((one, other) -> !Objects.equals(turning.floor(day(one)), turning.floor(day(other))));
        return turns.upTo(point(0), point(to)).stream().map(TurnsTest::day).toList();
    }

    private static Point point(int day) {
        return new Point(FIRST.plusDays(day), Instant.EPOCH);
    }

    private static int day(Point point) {
        return (int) (point.validAt().toEpochDay() - FIRST.toEpochDay());
    }
}
