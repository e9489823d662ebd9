package io.dealtrail.projection.deals;

import io.dealtrail.projection.facts.FamilyReader;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gaps in the cover of licensees, cover that was agreed later with effect on earlier days counted. */
@RestController
@Tag(name = "Licences")
class LicenseGapsEndpoint {

    private final DealWalk walk;
    private final FamilyReader families;

    LicenseGapsEndpoint(DealWalk walk, FamilyReader families) {
        this.walk = walk;
        this.families = families;
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
                families.meant(licensor, asOf),
                families.meant(licensee, asOf),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Covers covers = new Covers(question, asOf.validAt());
        walk.overTime("grant", partnership, asOf, covers::add);
        List<LicenseGap> gaps = covers.gaps(families.survivors(covers.parties(), asOf));
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return Page.whole(LicenseGap.class, asOf, gaps, request.getRequestURI() + query);
    }
}
