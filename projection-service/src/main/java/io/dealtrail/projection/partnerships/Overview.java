package io.dealtrail.projection.partnerships;

import io.dealtrail.projection.web.AsOf;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the first page says of all partnerships: how much there is, and where something changed last. */
@Component
public class Overview {

    private static final ListFilter ALL = new ListFilter(List.of(), List.of(), List.of(), List.of(), null, null, null);

    private final JdbcClient jdbc;
    private final ListReader list;

    Overview(JdbcClient jdbc, ListReader list) {
        this.jdbc = jdbc;
        this.list = list;
    }

    /** How much is known now. */
    public record Totals(long partnerships, long agreements, long grants, long transfers) {}

    public Totals totals() {
        return jdbc.sql("""
                        select count(*) as partnerships, coalesce(sum(agreements), 0) as agreements, coalesce(sum(grants), 0) as grants,
                               coalesce(sum(transfers), 0) as transfers
                        from partnership_listing
                        where upper_inf(known)""")
                .query((row, _) -> new Totals(
                        row.getLong("partnerships"),
                        row.getLong("agreements"),
                        row.getLong("grants"),
                        row.getLong("transfers")))
                .single();
    }

    /** The partnerships that changed last, the latest first. */
    public List<PartnershipItem> latest(AsOf asOf, int limit) {
        return list.read(ALL, ListSort.of("-changed"), asOf, false, Optional.empty(), limit).stream()
                .map(ListRow::item)
                .toList();
    }
}
