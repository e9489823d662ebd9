package io.dealtrail.projection.log;

import java.util.Collection;
import java.util.Map;

/** A filtered page of the event log as a query: only what is filtered by is in it, so that each can use its index. */
final class EventFilterSql {

    private static final String PAGE = """
            select * from event_log e
            where e.position > :after and e.position <= :upTo %s
            order by e.position %s
            limit :limit""";

    /** A party is concerned by events that name it, and by those of its partnerships from its coming on. */
    private static final String PAGE_OF_PARTIES = """
            select * from event_log
            where position in (
                (select e.position from event_log e
                 where e.parties && :parties::text[] and e.position > :after and e.position <= :upTo %1$s
                 order by e.position %2$s
                 limit :limit)
                union
                (select own.position
                 from partnership_party p
                 cross join lateral (
                    select e.position from event_log e
                    where e.aggregate_type = 'partnerships' and e.aggregate_id = p.partnership_id
                      and e.sequence >= p.since_sequence and e.position > :after and e.position <= :upTo %1$s
                    order by e.position %2$s
                    limit :limit) as own
                 where p.party = any (:parties::text[])
                 order by own.position %2$s
                 limit :limit))
            order by position %2$s
            limit :limit""";

    private EventFilterSql() {}

    /** The first events of a range of positions in one order or the other. */
    static String select(EventFilter filter, String order) {
        return (filter.parties().isEmpty() ? PAGE : PAGE_OF_PARTIES).formatted(conditions(filter), order);
    }

    private static String conditions(EventFilter filter) {
        return (filter.partnerships().isEmpty()
                        ? ""
                        : " and e.aggregate_type = 'partnerships' and e.aggregate_id = any (:partnerships::text[])")
                + (filter.kinds().isEmpty() ? "" : " and e.name = any (:kinds::text[])");
    }

    static Map<String, Object> values(EventFilter filter) {
        return Map.of(
                "partnerships", array(filter.partnerships()),
                "parties", array(filter.parties()),
                "kinds", array(filter.kinds()));
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
