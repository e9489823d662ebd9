package io.dealtrail.projection.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.projection.web.AsOf;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the id of a frame says. */
class PlaceTest {

    private static final String QUESTION = "/v1/partnerships/p/replay?axis=valid";
    private static final LocalDate DAY = LocalDate.parse("2018-02-03");
    private static final Place PLACE = new Place(
            new AsOf(LocalDate.parse("2026-11-23"), Instant.parse("2026-11-23T04:05:06.000007Z"), false),
            Instant.parse("2019-01-01T00:00:00Z"),
            42,
            new Point(DAY, Instant.parse("2019-01-01T00:00:00Z")),
            false);

    @Test
    void isReadBackAsItWasWritten() {
        assertThat(Place.read(PLACE.write(QUESTION), QUESTION)).contains(PLACE);
        Place end = new Place(PLACE.asked(), PLACE.last(), PLACE.version(), PLACE.at(), true);
        assertThat(Place.read(end.write(QUESTION), QUESTION)).contains(end);
    }

    @Test
    void isNoneOfAnotherReplay() {
        assertThat(Place.read(PLACE.write(QUESTION), "/v1/partnerships/q/replay?axis=valid"))
                .isEmpty();
    }

    @Test
    void isNoneWhereItIsDamaged() {
        String id = PLACE.write(QUESTION);
        assertThat(Place.read(id.substring(1), QUESTION)).isEmpty();
        assertThat(Place.read("17", QUESTION)).isEmpty();
        assertThat(Place.read("", QUESTION)).isEmpty();
    }

    @Test
    void fitsIntoAHeader() {
        assertThat(PLACE.write(QUESTION)).matches("[A-Za-z0-9_-]{1,300}");
    }
}
