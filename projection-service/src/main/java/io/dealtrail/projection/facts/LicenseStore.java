package io.dealtrail.projection.facts;

import io.dealtrail.events.EventJson;
import io.dealtrail.facts.LicenseDays;
import io.dealtrail.projection.generations.InGeneration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes over which days licences are in force, as it is computed; read by SQL (schema {@code analyst_v1}), which cannot compute it. */
@Repository
@Order(5)
class LicenseStore implements FoldedReadModel {

    /** The version since which there are such rows: in what an older one began, it may go on applying events, and end none. */
    private static final int SINCE = 3;

    private static final String SAME = """
            r.partnership_id = c.partnership_id and r.grant_id = c.grant_id \
            and coalesce(lower(r.valid), '-infinity') = coalesce(lower(c.valid), '-infinity') and r.valid = c.valid and upper_inf(r.known)""";

    private final KnownRows periods;
    private final LicenseFold fold;

    LicenseStore(JdbcClient jdbc, LicenseFold fold) {
        this.periods = new KnownRows(jdbc, "license_period", SAME);
        this.fold = fold;
    }

    @Override
    public void apply(List<FoldedEvent> events) {
        if (InGeneration.current().filter(here -> here.version() < SINCE).isPresent()) {
            return;
        }
        KnownChanges<Licensed> changes = fold.project(events);
        ArrayNode endings = EventJson.mapper().createArrayNode();
        changes.endings().forEach(ending -> describe(endings.addObject(), ending.known(), ending.after()));
        periods.end(endings);
        ArrayNode rows = EventJson.mapper().createArrayNode();
        changes.rows().forEach(row -> describe(rows.addObject(), row.known(), row.time()));
        periods.add(rows);
    }

    private static void describe(ObjectNode row, Licensed licensed, String known) {
        LicenseDays.Period period = licensed.period();
        row.put("partnership_id", licensed.partnership())
                .put("grant_id", licensed.grant())
                .put("answer", period.answer().name())
                .put("valid", "[%s,%s]".formatted(day(period.from()), day(period.to())))
                .put("known", known);
        ArrayNode because = row.putArray("because");
        period.because()
                .forEach(why -> because.addObject()
                        .put("reason", why.reason().name())
                        .put("factRef", why.fact().toString()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
