package io.dealtrail.projection.replay;

import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Up to where one replay was shown: what the id of a frame says, so that it is resumed on any instance, with the dates that it began with.
 *
 * @param asked the dates of the replay
 * @param last when the last of what it knew became known
 * @param version how many events it knew
 * @param at the last step that was shown
 * @param ended whether that was all
 */
record Place(AsOf asked, Instant last, long version, Point at, boolean ended) {

    private static final String ENDED = "ended";
    private static final String GOES_ON = "";
    private static final int KEYS = 7;

    static Place in(Replay replay, Point at, boolean ended) {
        return new Place(replay.asked(), replay.last(), replay.version(), at, ended);
    }

    /**
     * Reads back what {@link #write} wrote; nothing where it is damaged, or of another replay.
     *
     * @param question of the replay that it must belong to
     */
    static Optional<Place> read(String id, String question) {
        try {
            Cursor cursor = Cursor.read(id, question, KEYS);
            return Optional.of(new Place(
                    new AsOf(cursor.day(0), cursor.instant(1), false),
                    cursor.instant(2),
                    cursor.number(3),
                    new Point(cursor.day(4), cursor.instant(5)),
                    cursor.keys().getLast().equals(ENDED)));
        } catch (ApiProblem _) {
            return Optional.empty();
        }
    }

    String write(String question) {
        return new Cursor(
                        false,
                        List.of(
                                asked.validAt().toString(),
                                asked.knownAt().toString(),
                                last.toString(),
                                Long.toString(version),
                                at.validAt().toString(),
                                at.knownAt().toString(),
                                ended ? ENDED : GOES_ON))
                .write(question);
    }
}
