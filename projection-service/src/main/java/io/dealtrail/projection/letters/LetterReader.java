package io.dealtrail.projection.letters;

import io.dealtrail.projection.web.OneSnapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads dead letters out of the tables of a generation, which the caller says. */
@Repository
class LetterReader {

    private static final int BEGINNING = 1_000;

    /** Nothing waits for what is not the store's. */
    private static final String SELECT = """
            select letter.*, octet_length(payload) as payload_bytes,
                substring(payload from 1 for %d) as beginning,
                (select count(*) from parked_event event
                 where letter.resolved_at is null and letter.cause not in ('DIFFERENT_HASH', 'NOT_IN_STORE')
                   and event.aggregate_type = letter.aggregate_type and event.aggregate_id = letter.aggregate_id
                   and event.sequence > coalesce(letter.sequence, -1)) as waiting
            from dead_letter letter
            where\s""".formatted(BEGINNING);

    private static final String PARKED = """
            select parked.*, (select count(*) from parked_event event
                              where event.aggregate_type = parked.aggregate_type and event.aggregate_id = parked.aggregate_id) as events
            from parked_aggregate parked join dead_letter letter using (aggregate_type, aggregate_id)
            where letter.id = ?""";

    private final JdbcClient jdbc;

    LetterReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page, and how many open letters there are on all. */
    @OneSnapshot
    LetterList page(LetterPlace place, boolean live) {
        String from = place.place() == null ? "" : place.backward() ? " and letter.id < :id" : " and letter.id > :id";
        List<LetterItem> items = jdbc.sql(SELECT + place.state().condition() + LetterFilter.condition() + from
                        + " order by letter.id " + (place.backward() ? "desc" : "asc") + " limit :rows")
                .params(place.filter().values())
                .param("id", place.id())
                .param("rows", place.size().rows())
                .query((row, _) -> LetterRows.item(row))
                .list();
        return place.page(live, open(place.filter()), items);
    }

    /** One, as lists show it. */
    @OneSnapshot
    Optional<LetterItem> find(long id) {
        return jdbc.sql(SELECT + "letter.id = ?")
                .param(id)
                .query((row, _) -> LetterRows.item(row))
                .optional();
    }

    /** One whole. */
    @OneSnapshot
    Optional<LetterDetail> whole(long id, int generation, boolean live) {
        LetterDetail.ParkedAggregate parked = parked(id);
        return jdbc.sql(SELECT + "letter.id = ?")
                .param(id)
                .query((row, _) -> LetterRows.whole(row, generation, live, parked))
                .optional();
    }

    private LetterDetail.@Nullable ParkedAggregate parked(long id) {
        return jdbc.sql(PARKED)
                .param(id)
                .query((row, _) -> LetterRows.parked(row))
                .optional()
                .orElse(null);
    }

    /** How many open ones there are. */
    long open(LetterFilter filter) {
        return jdbc.sql("select count(*) from dead_letter letter where " + LetterState.OPEN.condition()
                        + LetterFilter.condition())
                .params(filter.values())
                .query(Long.class)
                .single();
    }

    /** The open ones, in their order, with whose they are. */
    List<OpenLetter> allOpen(LetterFilter filter) {
        return jdbc.sql("select id, aggregate_type, aggregate_id from dead_letter letter where "
                        + LetterState.OPEN.condition() + LetterFilter.condition() + " order by id")
                .params(filter.values())
                .query((row, _) -> new OpenLetter(row.getLong("id"), LetterRows.aggregate(row)))
                .list();
    }

    /** How many of these are open still. */
    long stillOpen(List<Long> ids) {
        return jdbc.sql("select count(*) from dead_letter where id = any (:ids) and resolved_at is null")
                .params(Map.of("ids", ids.toArray(Long[]::new)))
                .query(Long.class)
                .single();
    }
}
