package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.AsOfParameters;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.Page;
import io.dealtrail.projection.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became different of a partnership between two points, each a day of the world and a time of knowledge. */
@RestController
@Tag(name = "Facts")
class DiffEndpoint {

    private final FactReader facts;
    private final AmendmentsReader amendments;
    private final AsOfParameters dates;

    DiffEndpoint(FactReader facts, AmendmentsReader amendments, AsOfParameters dates) {
        this.facts = facts;
        this.amendments = amendments;
        this.dates = dates;
    }

    @Operation(
            operationId = "diff",
            summary = "The facts that are not the same at two points, stated and computed, by address",
            description = "A date that is left out is today, or now. The answer echoes the dates of the second point.")
    @GetMapping(
            path = "/v1/partnerships/{id}/diff",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @OneSnapshot
    Page<DiffItem> diff(
            @PathVariable String id,
            @Parameter(description = "A day") @RequestParam(required = false) @Nullable String fromValidAt,
            @Parameter(description = "A day or an instant") @RequestParam(required = false) @Nullable
                    String fromKnownAt,
            @Parameter(description = "A day") @RequestParam(required = false) @Nullable String toValidAt,
            @Parameter(description = "A day or an instant") @RequestParam(required = false) @Nullable String toKnownAt,
            HttpServletRequest request,
            HttpServletResponse response) {
        AsOf from = dates.read("fromValidAt", fromValidAt, "fromKnownAt", fromKnownAt);
        AsOf to = dates.read("toValidAt", toValidAt, "toKnownAt", toKnownAt);
        to.echo(response);
        AggregateRef partnership = new AggregateRef(AggregateType.PARTNERSHIP, id);
        Snapshot before = facts.at(partnership, from);
        Snapshot after = facts.at(partnership, to);
        if (before.version() == 0 && after.version() == 0) {
            throw new ApiProblem(
                    ProblemCode.UNKNOWN_PARTNERSHIP, "Nothing was known of partnership '" + id + "' then.");
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        Amendments amended = amendments.around(partnership, changed(before, after));
        List<DiffItem> items = Difference.between(
                Picture.of(before, amended, Known.latest(from)), Picture.of(after, amended, Known.latest(to)));
        return Page.whole(DiffItem.class, to, items, request.getRequestURI() + query);
    }

    /** The facts that are in one only. */
    private static Collection<StoredFact> changed(Snapshot before, Snapshot after) {
        Set<StoredFact> changed = new LinkedHashSet<>(before.facts().all());
        for (StoredFact fact : after.facts().all()) {
            if (!changed.remove(fact)) {
                changed.add(fact);
            }
        }
        return changed;
    }
}
