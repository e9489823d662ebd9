package io.dealtrail.readside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is in the tables of a generation: the same for each, since they are made of the same events. */
final class Tables {

    /** Where and when things were read and found wrong is a generation's own matter. */
    private static final List<String> OWN =
            List.of("flyway_schema_history", "intake_offset", "intake_topic", "applied_watermark", "dead_letter");

    private static final Duration STILL = Duration.ofMillis(600);

    private Tables() {}

    /** The rows of each table as one checksum, with their number. */
    static Map<String, String> of(JdbcClient owner, String schema) {
        Map<String, String> content = new TreeMap<>();
        List<String> names = owner.sql("select tablename from pg_tables where schemaname = ?")
                .param(schema)
                .query((row, _) -> row.getString(1))
                .list();
        for (String name : names) {
            if (!OWN.contains(name)) {
                content.put(
                        name,
                        owner.sql("""
                                        select count(*) || ' ' || coalesce(md5(string_agg(r::text, chr(10) order by r::text collate "C")), '')
                                        from %s.%s r""".formatted(schema, name))
                                .query(String.class)
                                .single());
            }
        }
        return content;
    }

    /** Waits until two generations hold the same. */
    static void awaitSame(JdbcClient owner, String one, String other) {
        await().atMost(WholeReadSide.SOON)
                .untilAsserted(() -> assertThat(of(owner, one)).isEqualTo(of(owner, other)));
    }

    /** How many events a generation has once that no longer changes. */
    static long settled(JdbcClient owner, String schema) {
        AtomicLong before = new AtomicLong(-1);
        return await().atMost(WholeReadSide.SOON)
                .during(STILL)
                .until(
                        () -> owner.sql("select count(*) from " + schema + ".event_log")
                                .query(Long.class)
                                .single(),
                        now -> before.getAndSet(now) == now);
    }
}
