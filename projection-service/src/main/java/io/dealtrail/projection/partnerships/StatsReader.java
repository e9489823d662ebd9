package io.dealtrail.projection.partnerships;

import io.dealtrail.projection.facts.Known;
import io.dealtrail.projection.log.AppliedPosition;
import io.dealtrail.projection.log.AppliedRate;
import io.dealtrail.projection.log.EventLog;
import io.dealtrail.projection.web.AsOf;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what is known, and what was recorded: by looking up places in the log, not by going through it. */
@Repository
class StatsReader {

    private static final int DAYS = 30;
    private static final List<Duration> PERIODS =
            List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1));

    private final JdbcClient jdbc;
    private final EventLog log;
    private final AppliedPosition applied;
    private final AppliedRate rate;

    StatsReader(JdbcClient jdbc, EventLog log, AppliedPosition applied, AppliedRate rate) {
        this.jdbc = jdbc;
        this.log = log;
        this.applied = applied;
        this.rate = rate;
    }

    Stats read(AsOf asOf) {
        long position = applied.current();
        return new Stats(
                asOf.validAt(),
                asOf.knownAt(),
                position,
                applied.lagMillis(),
                counts("status", "partnership_heading", asOf),
                counts("object_kind", "fact_object", asOf),
                recorded(asOf, position));
    }

    private Map<String, Long> counts(String what, String table, AsOf asOf) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("select " + what + ", count(*) from " + table + " where " + Known.condition("known", asOf)
                        + " group by 1")
                .param("knownAt", Known.at(asOf))
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    private Stats.Recorded recorded(AsOf asOf, long position) {
        Instant end = asOf.knownAt();
        LocalDate today = LocalDate.ofInstant(end, ZoneOffset.UTC);
        List<LocalDate> days = IntStream.range(0, DAYS)
                .mapToObj(n -> today.minusDays(DAYS - 1L - n))
                .toList();
        List<Instant> instants = Stream.concat(
                        PERIODS.stream().map(end::minus),
                        days.stream().map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC)))
                .toList();
        List<Long> reached = log.recordedBy(instants, position);
        // What others have recorded by clocks that are ahead counts as recorded now.
        long total = asOf.now() ? position : reached.getFirst();
        return new Stats.Recorded(
                total,
                since(reached.get(1), total),
                since(reached.get(2), total),
                since(reached.get(3), total),
                rate.perSecond(),
                perDay(days, reached.subList(PERIODS.size(), reached.size()), total));
    }

    private static List<Stats.Day> perDay(List<LocalDate> days, List<Long> begins, long total) {
        List<Stats.Day> counted = new ArrayList<>();
        for (int n = 0; n < days.size(); n++) {
            long end = n + 1 < days.size() ? begins.get(n + 1) : total;
            counted.add(new Stats.Day(days.get(n), since(begins.get(n), end)));
        }
        return List.copyOf(counted);
    }

    /** Where a clock was set back, what was recorded later may stand before. */
    private static long since(long begin, long end) {
        return Math.max(0, end - begin);
    }
}
