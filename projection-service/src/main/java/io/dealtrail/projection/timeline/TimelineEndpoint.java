package io.dealtrail.projection.timeline;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.EventCatalog;
import io.dealtrail.events.EventName;
import io.dealtrail.projection.facts.FactReader;
import io.dealtrail.projection.facts.FamilyReader;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Codelist;
import io.dealtrail.projection.web.Listing;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.Page;
import io.dealtrail.projection.web.ProblemCode;
import io.dealtrail.terms.FactRef;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The timeline of one partnership. */
@RestController
@Tag(name = "Timeline")
class TimelineEndpoint {

    private static final List<String> AXES = List.of("known", "valid");
    private static final Set<String> KINDS = Stream.concat(
                    EventCatalog.names().stream().map(EventName::name), FactRef.kinds().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    private static final List<String> ORDERS = List.of("asc", "desc");

    private final TimelineReader timelines;
    private final FactReader facts;
    private final FamilyReader families;

    TimelineEndpoint(TimelineReader timelines, FactReader facts, FamilyReader families) {
        this.timelines = timelines;
        this.facts = facts;
        this.families = families;
    }

    @Operation(
            operationId = "partnershipTimeline",
            summary = "Everything recorded of a partnership, as it read at knownAt",
            description = """
                    In the order of knowledge (axis known, the default) or of the world (axis valid; what has no day of its own stands at \
                    the day since which it is known). validAt chooses the names of parties only.""")
    @GetMapping(
            path = "/v1/partnerships/{id}/timeline",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @OneSnapshot
    Page<TimelineItem> timeline(
            @PathVariable String id,
            AsOf asOf,
            @Parameter(description = "known or valid") @RequestParam(defaultValue = "known") String axis,
            @Parameter(description = "Event types or kinds of objects, e.g. agreement-signed or grant")
                    @RequestParam(defaultValue = "")
                    List<String> kind,
            @Parameter(description = "Ids of parties that it concerns") @RequestParam(defaultValue = "")
                    List<String> party,
            @Parameter(description = "asc or desc") @RequestParam(defaultValue = "asc") String order,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest request,
            HttpServletResponse response) {
        Codelist.require("?axis", axis, AXES);
        Codelist.require("?order", order, ORDERS);
        Codelist.requireAll("?kind", kind, KINDS);
        boolean byWorldTime = "valid".equals(axis);
        Listing listing = Listing.of(request, asOf, limit, cursor, 2);
        AggregateRef aggregate = new AggregateRef(AggregateType.PARTNERSHIP, id);
        if (facts.version(aggregate, listing.asOf()) == 0) {
            throw new ApiProblem(
                    ProblemCode.UNKNOWN_PARTNERSHIP, "Nothing was known of partnership '" + id + "' then.");
        }
        List<Entry> entries = timelines.read(new TimelineQuery(
                aggregate,
                listing.asOf(),
                byWorldTime,
                "desc".equals(order),
                listing.backward(),
                kind,
                families.meant(party, listing.asOf()),
                listing.place(),
                listing.rows()));
        return listing.page(TimelineItem.class, entries, Entry::item, entry -> entry.keys(byWorldTime), response);
    }
}
