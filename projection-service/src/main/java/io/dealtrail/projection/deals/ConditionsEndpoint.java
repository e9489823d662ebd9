package io.dealtrail.projection.deals;

import io.dealtrail.projection.facts.FamilyReader;
import io.dealtrail.projection.search.Sought;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Codelist;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What agreements of all partnerships still wait for. */
@RestController
@Tag(name = "Conditions")
class ConditionsEndpoint {

    private static final List<String> STATUSES = List.of("OPEN", "SATISFIED", "WAIVED", "FAILED", "UNKNOWN");

    private final Lists lists;
    private final FamilyReader families;

    ConditionsEndpoint(Lists lists, FamilyReader families) {
        this.lists = lists;
        this.families = families;
    }

    @Operation(
            operationId = "conditions",
            summary =
                    "Conditions of agreements at validAt, as known at knownAt; one of which nothing is decided is OPEN")
    @GetMapping(
            path = "/v1/conditions",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @OneSnapshot
    Page<ObjectItem> conditions(
            AsOf asOf,
            @RequestParam(defaultValue = "") List<String> partnership,
            @RequestParam(defaultValue = "") List<String> party,
            @Parameter(description = "OPEN, or what was decided") @RequestParam(defaultValue = "") List<String> status,
            @Parameter(description = "Words of the id or kind: " + Sought.RULE)
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest request,
            HttpServletResponse response) {
        Codelist.requireAll("?status", status, STATUSES);
        Lists.Request page = new Lists.Request(asOf, cursor, limit, request, response);
        Sought sought = Sought.of(q);
        List<String> parties = families.meant(party, page.dates());
        Question question = (deal, condition) -> {
            String stands = deal.text(condition, "status")
                    .or(() -> deal.word(condition.field("status")))
                    .orElse("OPEN");
            boolean asked = Wanted.party(parties, deal, condition, List.of())
                    && Wanted.word(status, stands)
                    && Wanted.text(sought, deal, condition, List.of("kind"));
            return asked ? Optional.of(Map.of("status", stands)) : Optional.empty();
        };
        return lists.page("condition", partnership, question, page);
    }
}
