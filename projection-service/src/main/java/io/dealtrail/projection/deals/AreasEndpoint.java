package io.dealtrail.projection.deals;

import io.dealtrail.facts.Answer;
import io.dealtrail.projection.facts.Deal;
import io.dealtrail.projection.facts.FamilyReader;
import io.dealtrail.projection.search.Sought;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Codelist;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.Page;
import io.dealtrail.terms.AreaLevel;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
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

/** Collaboration areas over all partnerships, and what became of those that were to be explored. */
@RestController
@Tag(name = "Areas")
class AreasEndpoint {

    private final Lists lists;
    private final FamilyReader families;

    AreasEndpoint(Lists lists, FamilyReader families) {
        this.lists = lists;
        this.families = families;
    }

    @Operation(
            operationId = "areas",
            summary = "Collaboration areas at validAt, as known at knownAt",
            description = "Promoted is what was exploratory and became committed by validAt.")
    @GetMapping(
            path = "/v1/areas",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @OneSnapshot
    Page<ObjectItem> list(
            AsOf asOf,
            @RequestParam(defaultValue = "") List<String> partnership,
            @RequestParam(defaultValue = "") List<String> party,
            @Parameter(description = "COMMITTED, EXPLORATORY or UNKNOWN") @RequestParam(defaultValue = "")
                    List<String> level,
            @Parameter(description = "true, false or UNKNOWN") @RequestParam(defaultValue = "") List<String> promoted,
            @Parameter(description = "true, false or UNKNOWN") @RequestParam(defaultValue = "") List<String> active,
            @Parameter(description = "Words of the id, name, products or segment: " + Sought.RULE)
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest request,
            HttpServletResponse response) {
        Codelist.requireAll("?level", level, Codelist.of(AreaLevel.class, "UNKNOWN"));
        Lists.Request page = new Lists.Request(asOf, cursor, limit, request, response);
        Sought sought = Sought.of(q);
        List<String> parties = families.meant(party, page.dates());
        List<String> promotions = ThreeValued.wanted("?promoted", promoted);
        List<String> activities = ThreeValued.wanted("?active", active);
        Question question = (deal, area) -> {
            Answer became = promoted(deal, area);
            boolean asked = Wanted.party(parties, deal, area, List.of("roles"))
                    && Wanted.word(level, deal.text(area, "level").orElse("UNKNOWN"))
                    && Wanted.word(promotions, became.name())
                    && Wanted.word(activities, deal.word(area.field("active")).orElse("NO"))
                    && Wanted.text(sought, deal, area, List.of("name", "products", "segment"));
            return asked ? Optional.of(Map.of("promoted", became)) : Optional.empty();
        };
        return lists.page("area", partnership, question, page);
    }

    private static Answer promoted(Deal deal, FactRef area) {
        Optional<PartialDate> day = Days.stated(deal.value(area, "promotedOn"));
        if (day.isEmpty()) {
            return deal.facts().get(area.field("promotedOn")).isPresent() ? Answer.UNKNOWN : Answer.NO;
        }
        return new Days(null, deal.facts().validAt()).hold(day);
    }
}
