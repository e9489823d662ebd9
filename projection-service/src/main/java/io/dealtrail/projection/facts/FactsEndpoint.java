package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Listing;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.Page;
import io.dealtrail.projection.web.ProblemCode;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.MalformedTermException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Single facts of a partnership, party, portfolio or source: at two dates, and how each came to be what it is. */
@RestController
@Tag(name = "Facts")
class FactsEndpoint {

    private static final String AGGREGATE = "/v1/{aggregate:partnerships|parties|portfolios|sources}/{id}";

    private final FactListing facts;

    FactsEndpoint(FactListing facts) {
        this.facts = facts;
    }

    @Operation(
            operationId = "facts",
            summary = "The facts at validAt, as known at knownAt, computed ones among them, by address")
    @GetMapping(
            path = AGGREGATE + "/facts",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @OneSnapshot
    Page<FactItem> list(
            @Parameter(schema = @Schema(allowableValues = {"partnerships", "parties", "portfolios", "sources"}))
                    @PathVariable
                    String aggregate,
            @PathVariable String id,
            AsOf asOf,
            @Parameter(description = "How the address begins, e.g. agreement:A1") @RequestParam(defaultValue = "")
                    String prefix,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest request,
            HttpServletResponse response) {
        Listing listing = Listing.of(request, asOf, limit, cursor, 1);
        List<FactItem> items = facts.page(named(aggregate, id), prefix, listing);
        return listing.page(FactItem.class, items, item -> item, item -> List.of(item.factRef()), response);
    }

    @Operation(operationId = "fact", summary = "One fact at validAt, as known at knownAt")
    @GetMapping(path = AGGREGATE + "/facts/{factRef}", produces = MediaType.APPLICATION_JSON_VALUE)
    @OneSnapshot
    FactAnswer one(
            @Parameter(schema = @Schema(allowableValues = {"partnerships", "parties", "portfolios", "sources"}))
                    @PathVariable
                    String aggregate,
            @PathVariable String id,
            @PathVariable String factRef,
            AsOf asOf) {
        return new FactAnswer(asOf, facts.one(named(aggregate, id), address(factRef), asOf));
    }

    @Operation(
            operationId = "factHistory",
            summary = "Every version of one fact that was believed up to knownAt, oldest belief first",
            description = "With validAt, only versions that cover that day. A computed fact is computed for that day.")
    @GetMapping(
            path = AGGREGATE + "/facts/{factRef}/history",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @OneSnapshot
    Page<FactItem> history(
            @Parameter(schema = @Schema(allowableValues = {"partnerships", "parties", "portfolios", "sources"}))
                    @PathVariable
                    String aggregate,
            @PathVariable String id,
            @PathVariable String factRef,
            AsOf asOf,
            HttpServletRequest request) {
        boolean dated = request.getParameter("validAt") != null;
        List<FactItem> items = facts.history(named(aggregate, id), address(factRef), asOf, dated);
        return Page.whole(FactItem.class, asOf, items, request.getRequestURI());
    }

    private static AggregateRef named(String aggregate, String id) {
        return new AggregateRef(AggregateType.ofPlural(aggregate), id);
    }

    private static FactRef address(String text) {
        try {
            return FactRef.parse(text);
        } catch (MalformedTermException e) {
            throw new ApiProblem(
                    ProblemCode.MALFORMED, "'" + text + "' is not the address of a fact, such as area:iot.level.");
        }
    }
}
