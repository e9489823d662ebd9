package io.dealtrail.projection.deals;

import io.dealtrail.facts.AgreementStatus;
import io.dealtrail.projection.facts.FamilyReader;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Codelist;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.Page;
import io.dealtrail.terms.AgreementType;
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
import tools.jackson.databind.JsonNode;

/** Agreements over all partnerships, among them those whose effect began before they were made. */
@RestController
@Tag(name = "Agreements")
class AgreementsEndpoint {

    private final Lists lists;
    private final FamilyReader families;

    AgreementsEndpoint(Lists lists, FamilyReader families) {
        this.lists = lists;
        this.families = families;
    }

    @Operation(
            operationId = "agreements",
            summary = "Agreements with their status at validAt, as known at knownAt",
            description =
                    "Retroactive is what took effect before it was signed, or announced where no signature is known; "
                            + "UNKNOWN where the days are not precise enough to say.")
    @GetMapping(
            path = "/v1/agreements",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @OneSnapshot
    Page<ObjectItem> list(
            AsOf asOf,
            @RequestParam(defaultValue = "") List<String> partnership,
            @RequestParam(defaultValue = "") List<String> party,
            @RequestParam(defaultValue = "") List<String> type,
            @Parameter(description = "A status, or UNKNOWN") @RequestParam(defaultValue = "") List<String> status,
            @Parameter(description = "true, false or UNKNOWN") @RequestParam(defaultValue = "")
                    List<String> retroactive,
            @Parameter(description = "Ids of agreements that they renew") @RequestParam(defaultValue = "")
                    List<String> renews,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest request,
            HttpServletResponse response) {
        Codelist.requireAll("?type", type, Codelist.of(AgreementType.class));
        Codelist.requireAll("?status", status, Codelist.of(AgreementStatus.class, "UNKNOWN"));
        Lists.Request page = new Lists.Request(asOf, cursor, limit, request, response);
        List<String> parties = families.meant(party, page.dates());
        List<String> effect = ThreeValued.wanted("?retroactive", retroactive);
        Question question = (deal, agreement) -> {
            JsonNode types = deal.value(agreement, "types");
            boolean asked = Wanted.party(parties, deal, agreement, List.of("parties"))
                    && (type.isEmpty()
                            || (types != null
                                    && types.valueStream().anyMatch(each -> type.contains(each.asString("")))))
                    && Wanted.field(renews, deal, agreement, "renews")
                    && (status.isEmpty()
                            || deal.word(agreement.field("status"))
                                    .filter(status::contains)
                                    .isPresent())
                    && (effect.isEmpty()
                            || deal.word(agreement.field("retroactive"))
                                    .map(ThreeValued::word)
                                    .filter(effect::contains)
                                    .isPresent());
            return asked ? Optional.of(Map.of()) : Optional.empty();
        };
        return lists.page("agreement", partnership, question, page);
    }
}
