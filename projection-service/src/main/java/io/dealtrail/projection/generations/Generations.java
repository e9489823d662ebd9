package io.dealtrail.projection.generations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of generations, and what whoever fills one tells of it. */
@Repository
public class Generations {

    private static final String SELECT = """
            select generation.*, generation.number is not distinct from live.previous as is_previous,
                case when generation.number = live.number then 'LIVE'
                     when paused and state in ('BUILDING', 'READY') then 'PAUSED'
                     else state end as shown
            from read_side.generation cross join read_side.live
            """;

    private final JdbcClient jdbc;

    Generations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All there ever were, in order. */
    public List<Generation> all() {
        return jdbc.sql(SELECT + "order by number").query((row, _) -> read(row)).list();
    }

    public Optional<Generation> find(int number) {
        return jdbc.sql(SELECT + "where generation.number = ?")
                .param(number)
                .query((row, _) -> read(row))
                .optional();
    }

    /**
     * The one with this number.
     *
     * @throws GenerationRefusedException if there is none
     */
    public Generation require(int number) {
        return find(number).orElseThrow(() -> GenerationRefusedException.unknown(number));
    }

    /** Whether its tables are made: the last table of the first migrations is there. */
    public boolean isMade(Generation generation) {
        return jdbc.sql("select to_regclass(quote_ident(?) || '.dead_letter') is not null")
                .param(generation.schema())
                .query(Boolean.class)
                .single();
    }

    /** The one that readers see. */
    public Generation live() {
        return jdbc.sql(SELECT + "where generation.number = live.number")
                .query((row, _) -> read(row))
                .single();
    }

    /** Whether readers see this one, as of now: also within a transaction that has begun before. */
    public boolean isLive(int number) {
        return jdbc.sql("select number = ? from read_side.live")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    /** Whether readers see the one to which belongs what the current thread does. */
    public boolean isLiveHere() {
        return InGeneration.current().filter(here -> isLive(here.number())).isPresent();
    }

    /** What is told now and then while it is filled. */
    public void told(int number, long position, long events, double rate) {
        jdbc.sql("""
                        update read_side.generation set position = ?, events = ?, rate = ?, told_at = now()
                        where number = ?""").params(position, events, rate, number).update();
    }

    /** It has caught up. */
    public void ready(int number) {
        jdbc.sql("""
                        update read_side.generation set state = 'READY', ready_at = coalesce(ready_at, now())
                        where number = ? and state = 'BUILDING'""").param(number).update();
    }

    /** Its tables cannot be made. */
    public void failed(int number, String detail) {
        jdbc.sql("update read_side.generation set state = 'FAILED', detail = ? where number = ? and state = 'BUILDING'")
                .params(detail, number)
                .update();
    }

    /** Says why it is not switched to by itself. */
    public void remark(int number, String detail) {
        jdbc.sql("update read_side.generation set detail = ? where number = ? and detail <> ?")
                .params(detail, number, detail)
                .update();
    }

    /** Those whose tables can be dropped: retired for longer than any read, or any batch that was at them, takes. */
    public List<Generation> toDrop(Duration after) {
        return jdbc.sql(SELECT + """
                        where state = 'RETIRED' and dropped_at is null
                          and retired_at < now() - make_interval(secs => ?)""")
                .param(after.toMillis() / 1000.0)
                .query((row, _) -> read(row))
                .list();
    }

    public void dropped(int number) {
        jdbc.sql("update read_side.generation set dropped_at = now() where number = ?")
                .param(number)
                .update();
    }

    private static Generation read(ResultSet row) throws SQLException {
        OffsetDateTime ready = row.getObject("ready_at", OffsetDateTime.class);
        return new Generation(
                row.getInt("number"),
                row.getString("schema_name"),
                row.getString("search_path"),
                row.getInt("version"),
                Generation.State.valueOf(row.getString("shown")),
                row.getBoolean("paused"),
                row.getBoolean("switch_when_ready"),
                row.getBoolean("is_previous"),
                row.getString("detail"),
                row.getLong("position"),
                row.getLong("events"),
                row.getDouble("rate"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ready == null ? null : ready.toInstant());
    }
}
