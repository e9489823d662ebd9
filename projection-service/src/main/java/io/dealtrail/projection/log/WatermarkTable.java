package io.dealtrail.projection.log;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the watermark's row. */
@Repository
class WatermarkTable implements WatermarkRow {

    private final JdbcClient jdbc;

    WatermarkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Watermark read() {
        return select("select position, generation from applied_watermark");
    }

    @Override
    public Watermark lock() {
        return select("select position, generation from applied_watermark for update");
    }

    private Watermark select(String sql) {
        return jdbc.sql(sql)
                .query((row, _) -> new Watermark(row.getLong("position"), row.getLong("generation")))
                .single();
    }

    @Override
    public void store(Watermark watermark) {
        jdbc.sql("update applied_watermark set position = ?, generation = ?")
                .params(watermark.position(), watermark.generation())
                .update();
    }

    @Override
    public long endOfRun(long position, int ahead) {
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
                .param("stride", ahead)
                .query(Long.class)
                .single();
    }
}
