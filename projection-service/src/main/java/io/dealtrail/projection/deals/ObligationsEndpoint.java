package io.dealtrail.projection.deals;

import io.dealtrail.projection.facts.FamilyReader;
import io.dealtrail.projection.search.Sought;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Codelist;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.Page;
import io.dealtrail.terms.ObligationKind;
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

/** What parties owe each other to do or not to do, over all partnerships. */
@RestController
@Tag(name = "Obligations")
class ObligationsEndpoint {

    private static final List<String> STATUSES = List.of("OPEN", "FULFILLED", "WAIVED", "MISSED", "ENDED", "UNKNOWN");

    private final Lists lists;
    private final FamilyReader families;

    ObligationsEndpoint(Lists lists, FamilyReader families) {
        this.lists = lists;
        this.families = families;
    }

    @Operation(
            operationId = "obligations",
            summary = "Obligations at validAt, as known at knownAt",
            description = "Overdue is what is open after its due day; nobody has to say so.")
    @GetMapping(
            path = "/v1/obligations",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @OneSnapshot
    Page<ObjectItem> list(
            AsOf asOf,
            @RequestParam(defaultValue = "") List<String> partnership,
            @Parameter(description = "Promisors, promisees, or parties of the agreement")
                    @RequestParam(defaultValue = "")
                    List<String> party,
            @RequestParam(defaultValue = "") List<String> promisor,
            @RequestParam(defaultValue = "") List<String> promisee,
            @RequestParam(defaultValue = "") List<String> kind,
            @Parameter(description = "OPEN, FULFILLED, WAIVED, MISSED, ENDED or UNKNOWN")
                    @RequestParam(defaultValue = "")
                    List<String> status,
            @Parameter(description = "true, false or UNKNOWN") @RequestParam(defaultValue = "") List<String> overdue,
            @Parameter(description = "Words of the id or of what is owed: " + Sought.RULE)
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest request,
            HttpServletResponse response) {
        Codelist.requireAll("?kind", kind, Codelist.of(ObligationKind.class));
        Codelist.requireAll("?status", status, STATUSES);
        Lists.Request page = new Lists.Request(asOf, cursor, limit, request, response);
        Sought sought = Sought.of(q);
        List<String> parties = families.meant(party, page.dates());
        List<String> promisors = families.meant(promisor, page.dates());
        List<String> promisees = families.meant(promisee, page.dates());
        List<String> late = ThreeValued.wanted("?overdue", overdue);
        Question question = (deal, obligation) -> {
            boolean asked = Wanted.party(parties, deal, obligation, List.of("promisors", "promisees"))
                    && Wanted.named(promisors, deal, obligation, "promisors")
                    && Wanted.named(promisees, deal, obligation, "promisees")
                    && Wanted.field(kind, deal, obligation, "kind")
                    && Wanted.word(status, deal.word(obligation.field("status")).orElse("UNKNOWN"))
                    && Wanted.word(late, deal.word(obligation.field("overdue")).orElse("NO"))
                    && Wanted.text(sought, deal, obligation, List.of("what"));
            return asked ? Optional.of(Map.of()) : Optional.empty();
        };
        return lists.page("obligation", partnership, question, page);
    }
}
