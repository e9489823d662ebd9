package io.dealtrail.projection.deals;

import io.dealtrail.projection.facts.Deal;
import io.dealtrail.projection.facts.DealObjects;
import io.dealtrail.projection.facts.FamilyReader;
import io.dealtrail.projection.search.Sought;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Codelist;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.Page;
import io.dealtrail.terms.FactRef;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Disputes over all partnerships, with their proceedings, and how they stand. */
@RestController
@Tag(name = "Disputes")
class DisputesEndpoint {

    private static final List<String> STATUSES = List.of("OPEN", "PARTLY_SETTLED", "SETTLED", "WITHDRAWN", "UNKNOWN");

    private static final List<String> SIDES = List.of("claimants", "respondents", "interveners");

    private static final List<String> LOOKED_THROUGH = List.of("subject", "forum", "kind");

    private final Lists lists;
    private final FamilyReader families;

    DisputesEndpoint(Lists lists, FamilyReader families) {
        this.lists = lists;
        this.families = families;
    }

    @Operation(
            operationId = "disputes",
            summary = "Disputes at validAt, as known at knownAt, each with its proceedings",
            description = "Settlements of parts that together cover everything settle a dispute.")
    @GetMapping(
            path = "/v1/disputes",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @OneSnapshot
    Page<ObjectItem> list(
            AsOf asOf,
            @RequestParam(defaultValue = "") List<String> partnership,
            @Parameter(description = "Claimants, respondents or interveners, ids or mentions")
                    @RequestParam(defaultValue = "")
                    List<String> party,
            @Parameter(description = "OPEN, PARTLY_SETTLED, SETTLED, WITHDRAWN or UNKNOWN")
                    @RequestParam(defaultValue = "")
                    List<String> status,
            @Parameter(description = "Part of the name of a forum, whatever its case")
                    @RequestParam(required = false)
                    @Nullable
                    String forum,
            @Parameter(description = "Countries of the dispute or of a proceeding") @RequestParam(defaultValue = "")
                    List<String> jurisdiction,
            @Parameter(description = "Words of the ids, subject, forums or kinds of proceedings: " + Sought.RULE)
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
        Question question = (deal, dispute) -> {
            List<FactRef> proceedings = proceedings(deal, dispute);
            boolean asked = (parties.isEmpty()
                            || SIDES.stream().anyMatch(side -> Wanted.named(parties, deal, dispute, side))
                            || proceedings.stream().anyMatch(each -> Wanted.party(parties, deal, each, SIDES)))
                    && Wanted.word(status, deal.word(dispute.field("status")).orElse("UNKNOWN"))
                    && (forum == null || proceedings.stream().anyMatch(each -> isAt(forum, deal, each)))
                    && (Wanted.named(jurisdiction, deal, dispute, "jurisdictions")
                            || proceedings.stream()
                                    .anyMatch(each -> Wanted.field(jurisdiction, deal, each, "jurisdiction")))
                    && Wanted.text(sought, deal, withParts(dispute, proceedings), LOOKED_THROUGH);
            return asked
                    ? Optional.of(Map.of("proceedings", new DealObjects(deal).proceedings(dispute)))
                    : Optional.empty();
        };
        return lists.page("dispute", partnership, question, page);
    }

    private static List<FactRef> proceedings(Deal deal, FactRef dispute) {
        return deal.facts().objects("proceeding").stream()
                .filter(each -> deal.text(each, "disputeId")
                        .filter(dispute.id()::equals)
                        .isPresent())
                .toList();
    }

    private static List<FactRef> withParts(FactRef dispute, List<FactRef> proceedings) {
        return Stream.concat(Stream.of(dispute), proceedings.stream()).toList();
    }

    private static boolean isAt(String forum, Deal deal, FactRef proceeding) {
        return deal.text(proceeding, "forum")
                .filter(name -> name.toLowerCase(Locale.ROOT).contains(forum.toLowerCase(Locale.ROOT)))
                .isPresent();
    }
}
