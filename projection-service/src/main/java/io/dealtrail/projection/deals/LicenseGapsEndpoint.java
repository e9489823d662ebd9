package io.dealtrail.projection.deals;

import io.dealtrail.facts.Answer;
import io.dealtrail.projection.facts.Deal;
import io.dealtrail.projection.facts.DealsOverTime;
import io.dealtrail.projection.facts.DealsReader;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.Page;
import io.dealtrail.terms.FactRef;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gaps in the cover of licensees, cover that was agreed later with effect on earlier days counted. */
@RestController
@Tag(name = "Licences")
class LicenseGapsEndpoint {

    private final DealsReader deals;

    LicenseGapsEndpoint(DealsReader deals) {
        this.deals = deals;
    }

    @Operation(
            operationId = "licenseGaps",
            summary =
                    "Days between two times of cover on which a licensee was not certainly licensed, as known at knownAt",
            description = "Gaps lie on any day of the world, whatever validAt is.")
    @GetMapping(
            path = "/v1/license-gaps",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @OneSnapshot
    Page<LicenseGap> gaps(
            AsOf asOf,
            @RequestParam(defaultValue = "") List<String> licensor,
            @RequestParam(defaultValue = "") List<String> licensee,
            @RequestParam(defaultValue = "") List<String> partnership,
            HttpServletRequest request) {
        LicenseQuestion question = new LicenseQuestion(
                licensor, licensee, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        TurningDays turning = new TurningDays();
        List<String> ids = new ArrayList<>();
        for (Deal deal : deals.read(deals.holding("grant", partnership, asOf), asOf)) {
            if (deal.facts().objects("grant").stream()
                    .anyMatch(grant -> question.answer(deal, grant).isPresent())) {
                turning.add(deal);
                ids.add(deal.id());
            }
        }
        DealsOverTime known = deals.overTime(ids, asOf);
        Map<String, Cover> covers = new TreeMap<>();
        for (LocalDate day : turning.all()) {
            for (Deal deal : known.on(day)) {
                deal.facts()
                        .objects("grant")
                        .forEach(grant -> question.answer(deal, grant)
                                .ifPresent(given -> add(covers, day, deal, grant, given.answer())));
            }
        }
        List<LicenseGap> gaps =
                covers.values().stream().flatMap(cover -> cover.gaps().stream()).toList();
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return Page.whole(LicenseGap.class, asOf, gaps, request.getRequestURI() + query);
    }

    private static void add(Map<String, Cover> covers, LocalDate day, Deal deal, FactRef grant, Answer answer) {
        String agreement = deal.text(grant, "agreementId").orElse("");
        String name = deal.id() + "/" + agreement + "/" + grant.id();
        for (String licensor : deal.parties(grant, List.of("licensor"))) {
            for (String licensee : deal.parties(grant, List.of("licensee"))) {
                covers.computeIfAbsent(licensor + " " + licensee, _ -> new Cover(licensor, licensee))
                        .add(day, answer, name);
            }
        }
    }
}
