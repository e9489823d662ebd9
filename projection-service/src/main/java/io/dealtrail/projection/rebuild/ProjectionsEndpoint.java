package io.dealtrail.projection.rebuild;

import io.dealtrail.projection.generations.Generation;
import io.dealtrail.projection.generations.Generation.State;
import io.dealtrail.projection.generations.Generations;
import io.dealtrail.projection.generations.Rebuilds;
import java.util.Comparator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/admin/projections}: how the tables are kept up to date, and whether; with scope {@code deals:admin}. */
@RestController
@RequestMapping(path = "/v1/admin/projections", produces = "application/json")
class ProjectionsEndpoint {

    private final Generations generations;
    private final Rebuilds rebuilds;
    private final ProjectionReader reader;

    ProjectionsEndpoint(Generations generations, Rebuilds rebuilds, ProjectionReader reader) {
        this.generations = generations;
        this.rebuilds = rebuilds;
        this.reader = reader;
    }

    /** The live tables, and those of other generations that are filled. */
    @GetMapping
    ProjectionList projections() {
        return new ProjectionList(generations.all().stream()
                .filter(each -> each.state() != State.RETIRED && each.state() != State.FAILED)
                .sorted(Comparator.comparingInt(each -> each.isLive() ? 0 : each.number()))
                .flatMap(each -> reader.read(each).stream())
                .toList());
    }

    /** Applies nothing to its tables until it is resumed; readers of the live ones are told the lag. */
    @PostMapping("/{generation}/pause")
    ProjectionItem pause(@PathVariable int generation) {
        return item(Refusals.told(() -> rebuilds.pause(generation)));
    }

    /** Applies what has come since. */
    @PostMapping("/{generation}/resume")
    ProjectionItem resume(@PathVariable int generation) {
        return item(Refusals.told(() -> rebuilds.resume(generation)));
    }

    private ProjectionItem item(Generation generation) {
        return reader.read(generation).orElseThrow(() -> Refusals.unknown(generation.number()));
    }
}
