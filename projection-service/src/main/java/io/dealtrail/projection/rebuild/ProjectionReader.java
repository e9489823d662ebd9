package io.dealtrail.projection.rebuild;

import io.dealtrail.projection.generations.Generation;
import io.dealtrail.projection.generations.Generations;
import io.dealtrail.projection.generations.InGeneration;
import io.dealtrail.projection.log.AppliedRate;
import io.dealtrail.projection.log.Progress;
import io.dealtrail.projection.log.ReadModel;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the tables of a generation stand. */
@Repository
class ProjectionReader {

    private final JdbcClient jdbc;
    private final Generations generations;
    private final Progress progress;
    private final AppliedRate rate;
    private final ObjectProvider<ReadModel> models;

    ProjectionReader(
            JdbcClient jdbc,
            Generations generations,
            Progress progress,
            AppliedRate rate,
            ObjectProvider<ReadModel> models) {
        this.jdbc = jdbc;
        this.generations = generations;
        this.progress = progress;
        this.rate = rate;
        this.models = models;
    }

    /** None where its tables are not made yet. */
    Optional<ProjectionItem> read(Generation generation) {
        return generations.isMade(generation)
                ? Optional.of(InGeneration.call(generation, () -> item(generation)))
                : Optional.empty();
    }

    private ProjectionItem item(Generation generation) {
        List<String> names = models.orderedStream().map(ReadModel::name).toList();
        boolean live = generation.isLive();
        return jdbc.sql("""
                        select (select position from applied_watermark) as position,
                            (select count(*) from dead_letter where resolved_at is null) as letters,
                            (select count(*) from parked_aggregate) as parked""")
                .query((row, _) -> {
                    long position = row.getLong("position");
                    return new ProjectionItem(
                            generation.number(),
                            generation.state().name(),
                            generation.paused(),
                            generation.version(),
                            names,
                            position,
                            Math.max(live ? progress.lagEvents() : 0, progress.current() - position),
                            live ? progress.lagMillis() : 0,
                            live ? rate.perSecond() : generation.rate(),
                            row.getLong("letters"),
                            row.getLong("parked"));
                })
                .single();
    }
}
