package io.dealtrail.projection.log;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The one row of the applied watermark. */
@Repository
public class WatermarkStore {

    private static final int STRIDE = 2_000;

    private final JdbcClient jdbc;

    WatermarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As of one instant: what is live at it is as far as this then. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Watermark read() {
        return select("select position, generation from applied_watermark");
    }

    /**
     * Moves the watermark over whatever follows it without a gap, as the last step of the caller's transaction.
     *
     * <p>The row stays locked until that transaction ends, so that of several instances the one that commits later sees the rows of all that
     * committed before. The lock is a statement of its own: the next one reads what its predecessors left.
     *
     * @param lowestApplied the lowest position that the transaction applied, {@link Long#MAX_VALUE} where none
     */
    public Watermark advance(long lowestApplied) {
        Watermark before = select("select position, generation from applied_watermark for update");
        long position = before.position();
        long reached = next(position);
        while (reached - position >= STRIDE) {
            position = reached;
            reached = next(position);
        }
        long generation = lowestApplied <= before.position() ? before.generation() + 1 : before.generation();
        Watermark after = new Watermark(reached, generation);
        if (!after.equals(before)) {
            jdbc.sql("update applied_watermark set position = ?, generation = ?")
                    .params(after.position(), after.generation())
                    .update();
        }
        return after;
    }

    /** The end of the run of positions after this one, looking at most {@link #STRIDE} ahead: never a maximum over a gap. */
    private long next(long position) {
        return jdbc.sql("""
                        select coalesce(max(position) filter (where position = :from + place), :from)
                        from (select position, row_number() over (order by position) as place
                              from ((select position from event_log
                                     where position > :from order by position limit :stride)
                                    union
                                    (select position from parked_event
                                     where counted and position > :from order by position limit :stride)) as accounted
                              order by position limit :stride) as ahead""")
                .param("from", position)
                .param("stride", STRIDE)
                .query(Long.class)
                .single();
    }

    private Watermark select(String sql) {
        return jdbc.sql(sql)
                .query((row, _) -> new Watermark(row.getLong("position"), row.getLong("generation")))
                .single();
    }
}
