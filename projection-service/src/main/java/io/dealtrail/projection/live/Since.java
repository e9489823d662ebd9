package io.dealtrail.projection.live;

import io.dealtrail.projection.log.EventLog;
import io.dealtrail.projection.web.ApiProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/** Where a reader wants to begin: after a position, or with what was recorded at or after an instant. */
sealed interface Since {

    Pattern POSITION = Pattern.compile("\\d{1,18}");

    /** The position after which to read, where everything is applied up to {@code applied}. */
    long after(EventLog log, long applied);

    /** Reads digits as a position, anything else as an instant with its offset or a UTC day. */
    static Since parse(String text) {
        if (POSITION.matcher(text).matches()) {
            return new Position(Long.parseLong(text));
        }
        try {
            // A plus sign that nobody escaped arrives as a space.
            return new Recorded(
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                            : OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeException _) {
            throw ApiProblem.malformed(
                    "?since", "'" + text + "' is neither a position nor a date nor an instant (2017-07-05T12:00:00Z).");
        }
    }

    /** After this one. */
    record Position(long position) implements Since {
        @Override
        public long after(EventLog log, long applied) {
            return position;
        }
    }

    /** Not before this. */
    record Recorded(Instant instant) implements Since {
        @Override
        public long after(EventLog log, long applied) {
            return log.firstRecordedSince(instant, applied).orElse(applied + 1) - 1;
        }
    }
}
