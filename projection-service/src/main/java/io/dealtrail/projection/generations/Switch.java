package io.dealtrail.projection.generations;

import io.dealtrail.projection.generations.GenerationRefusedException.Reason;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The change of the live generation, in the caller's transaction.
 *
 * <p>It holds the watermark of the live one, so that nothing can be applied there until it is done, while readers go on. The other has a moment
 * to catch up; only where it then has every event that the live one has are readers sent to it, so that nobody sees an older version after a newer one.
 */
@Component
class Switch {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long PAUSE_NANOS = Duration.ofMillis(20).toNanos();

    private final JdbcClient jdbc;

    Switch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void make(Generation from, Generation to) {
        long reached = number("select position from %s.applied_watermark for update", from);
        awaitAll(from, to, reached);
        long parked = number("""
                select count(*) from %2$s.parked_event join %1$s.event_log using (position)""", from, to);
        if (parked > 0) {
            throw new GenerationRefusedException(
                    Reason.GENERATION_INCOMPLETE,
                    "%d events that are applied in generation %d wait with their aggregates in generation %d; its dead letters say why."
                            .formatted(parked, from.number(), to.number()));
        }
        carryOver(from, to);
        jdbc.sql("update read_side.live set number = ?, previous = ?, switched_at = now()")
                .params(to.number(), from.number())
                .update();
    }

    private void awaitAll(Generation from, Generation to, long reached) {
        long began = System.nanoTime();
        while (!hasAll(from, to, reached)) {
            if (System.nanoTime() - began > PATIENCE_NANOS) {
                throw new GenerationRefusedException(
                        Reason.GENERATION_BEHIND,
                        "Generation %d has not caught up with position %d.".formatted(to.number(), reached));
            }
            LockSupport.parkNanos(this, PAUSE_NANOS);
        }
    }

    /** Positions above a watermark are in no order: that one is as high as the other does not say that it has the same events. */
    private boolean hasAll(Generation from, Generation to, long reached) {
        long position = number("select position from %s.applied_watermark", to);
        return position >= reached && number("""
                        select count(*) from %1$s.event_log applied
                        where applied.position > %3$d
                          and not exists (select 1 from %2$s.event_log other where other.position = applied.position)
                          and not exists (select 1 from %2$s.parked_event other where other.position = applied.position)""", from, to, position) == 0;
    }

    /** What streams go by: the same counter, and one more where events come to light that they were not shown. */
    private void carryOver(Generation from, Generation to) {
        jdbc.sql("""
                        update %2$s.applied_watermark watermark
                        set generation = greatest(watermark.generation, before.generation)
                            + case when exists (select 1 from %1$s.parked_event join %2$s.event_log using (position)) then 1 else 0 end
                        from %1$s.applied_watermark before""".formatted(from.quotedSchema(), to.quotedSchema())).update();
    }

    private long number(String sql, Generation of) {
        return jdbc.sql(sql.formatted(of.quotedSchema())).query(Long.class).single();
    }

    private long number(String sql, Generation from, Generation to, Object... more) {
        Object[] names = new Object[more.length + 2];
        names[0] = from.quotedSchema();
        names[1] = to.quotedSchema();
        System.arraycopy(more, 0, names, 2, more.length);
        return jdbc.sql(sql.formatted(names)).query(Long.class).single();
    }
}
