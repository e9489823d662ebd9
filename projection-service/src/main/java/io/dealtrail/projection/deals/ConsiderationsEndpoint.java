package io.dealtrail.projection.deals;

import io.dealtrail.projection.facts.FamilyReader;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.Page;
import io.dealtrail.projection.web.ProblemCode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is owed and paid over all partnerships, as far as it is disclosed, and its sum. */
@RestController
@Tag(name = "Considerations")
class ConsiderationsEndpoint {

    private final Lists lists;
    private final DealWalk walk;
    private final FamilyReader families;

    ConsiderationsEndpoint(Lists lists, DealWalk walk, FamilyReader families) {
        this.lists = lists;
        this.walk = walk;
        this.families = families;
    }

    @Operation(
            operationId = "considerations",
            summary = "Considerations at validAt, as known at knownAt",
            description =
                    "With from or to, inPeriod says whether the agreement was certainly made in those days, or may have been.")
    @GetMapping(
            path = "/v1/considerations",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @OneSnapshot
    Page<ObjectItem> list(
            AsOf asOf,
            @RequestParam(defaultValue = "") List<String> partnership,
            @RequestParam(defaultValue = "") List<String> party,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "") List<String> disclosure,
            @RequestParam(required = false) @Nullable Boolean headline,
            @Parameter(description = "First day (EDTF)") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "Last day (EDTF)") @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest request,
            HttpServletResponse response) {
        Lists.Request page = new Lists.Request(asOf, cursor, limit, request, response);
        Question question =
                new Considerations(families.meant(party, page.dates()), kind, disclosure, headline, Days.of(from, to));
        return lists.page("consideration", partnership, question, page);
    }

    @Operation(
            operationId = "considerationsTotal",
            summary =
                    "The sum of what is disclosed, in each currency; a part whose whole is counted is not counted again",
            description =
                    "A sum over several currencies asked for in one is refused: nobody states a rate and its date.")
    @GetMapping(path = "/v1/considerations/total", produces = MediaType.APPLICATION_JSON_VALUE)
    @OneSnapshot
    Totals.Sum total(
            AsOf asOf,
            @Parameter(description = "ISO 4217") @RequestParam(required = false) @Nullable String currency,
            @RequestParam(defaultValue = "") List<String> partnership,
            @RequestParam(defaultValue = "") List<String> party,
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "") List<String> disclosure,
            @RequestParam(required = false) @Nullable Boolean headline,
            @Parameter(description = "First day (EDTF)") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "Last day (EDTF)") @RequestParam(required = false) @Nullable String to) {
        Considerations question =
                new Considerations(families.meant(party, asOf), kind, disclosure, headline, Days.of(from, to));
        Totals totals = new Totals();
        walk.each("consideration", partnership, asOf, (deal, consideration) -> {
            switch (question.answer(deal, consideration)) {
                case NO -> {
                    // not asked for
                }
                case YES -> totals.add(deal, consideration);
                case UNKNOWN -> totals.addUndated();
            }
        });
        if (currency != null && totals.currencies().stream().anyMatch(each -> !each.equals(currency))) {
            throw ApiProblem.field(
                    ProblemCode.CURRENCY_MISMATCH,
                    "?currency",
                    "There are sums in " + String.join(", ", totals.currencies()) + ", and no rate to " + currency
                            + ".");
        }
        return totals.sum(asOf.validAt(), asOf.knownAt());
    }
}
