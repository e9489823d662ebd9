package io.dealtrail.deal.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of the calendar: how far the event log is followed, up to which day everything is announced, and the next day of each partnership
 * that has one. They follow from the events, and could be made again from them.
 */
final class DueDays {

    private static final String FOLLOWED = """
            with moved as (
                update calendar_progress set position = greatest(position, :position)
            ), changed as (
                select id, day from unnest(:ids::text[], :days::text[]::date[]) as c (id, day)
            ), over as (
                delete from calendar_due d using changed c where d.partnership_id = c.id and c.day is null
            )
            insert into calendar_due (partnership_id, next_day)
            select id, day from changed where day is not null
            on conflict (partnership_id) do update set next_day = excluded.next_day""";

    private final JdbcClient jdbc;

    DueDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A partnership on whose next day it is to be looked at. */
    record Due(String partnershipId, LocalDate day) {}

    /** Where the calendar begins, when it is kept for the first time: what fell due on earlier days is not announced. */
    void begin(LocalDate today) {
        jdbc.sql("update calendar_progress set announced_through = :day where announced_through is null")
                .param("day", today.minusDays(1))
                .update();
    }

    /** The position of the last event that is followed. */
    long position() {
        return jdbc.sql("select position from calendar_progress")
                .query(Long.class)
                .single();
    }

    /** The last day of which everything is announced. */
    LocalDate announcedThrough() {
        return jdbc.sql("select announced_through from calendar_progress")
                .query(LocalDate.class)
                .single();
    }

    /**
     * The log is followed up to this position; in the same transaction the partnerships that changed get their next days.
     *
     * @param next by id of the partnership, empty where it has none
     */
    void followed(long position, Map<String, Optional<LocalDate>> next) {
        String[] ids = next.keySet().toArray(String[]::new);
        @Nullable
        String[] days = next.values().stream()
                .map(day -> day.map(LocalDate::toString).orElse(null))
                .toArray(String[]::new);
        jdbc.sql(FOLLOWED)
                .param("position", position)
                .param("ids", ids)
                .param("days", days)
                .update();
    }

    /** A partnership has been looked at. */
    void looked(String partnershipId, Optional<LocalDate> next) {
        followed(0, Map.of(partnershipId, next));
    }

    /** The partnerships whose day has come, the earliest first, after the one given. */
    List<Due> due(LocalDate today, @Nullable Due after, int limit) {
        LocalDate day = after == null ? LocalDate.of(-4000, 1, 1) : after.day();
        return jdbc.sql("""
                        select partnership_id, next_day from calendar_due
                        where next_day <= :today and (next_day, partnership_id) > (:day, :id)
                        order by next_day, partnership_id limit :limit""")
                .param("today", today)
                .param("day", day)
                .param("id", after == null ? "" : after.partnershipId())
                .param("limit", limit)
                .query((row, _) -> new Due(row.getString(1), row.getObject(2, LocalDate.class)))
                .list();
    }

    /** How many partnerships have a day that has come and not been looked at. */
    long waiting(LocalDate today) {
        return jdbc.sql("select count(*) from calendar_due where next_day <= :today")
                .param("today", today)
                .query(Long.class)
                .single();
    }

    /** Everything up to that day is announced, unless some partnership could not be. */
    void announced(LocalDate through) {
        jdbc.sql("""
                        update calendar_progress set announced_through = :through
                        where announced_through < :through and not exists (select 1 from calendar_due where next_day <= :through)""").param("through", through).update();
    }
}
