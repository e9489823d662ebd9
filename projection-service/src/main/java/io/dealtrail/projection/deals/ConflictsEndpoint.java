package io.dealtrail.projection.deals;

import io.dealtrail.projection.facts.ConflictsReader;
import io.dealtrail.projection.facts.DisputedFact;
import io.dealtrail.projection.facts.FamilyReader;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Listing;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.Page;
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

/** Facts that some source contradicts, over everything that is recorded. */
@RestController
@Tag(name = "Conflicts")
class ConflictsEndpoint {

    private static final int KEYS = 4;

    private final ConflictsReader conflicts;
    private final FamilyReader families;

    ConflictsEndpoint(ConflictsReader conflicts, FamilyReader families) {
        this.conflicts = conflicts;
        this.families = families;
    }

    @Operation(
            operationId = "conflicts",
            summary =
                    "Facts that a source contradicts, as known at knownAt, with what is believed at validAt and all claims")
    @GetMapping(
            path = "/v1/conflicts",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @OneSnapshot
    Page<ConflictItem> list(
            AsOf asOf,
            @RequestParam(defaultValue = "") List<String> partnership,
            @Parameter(description = "Parties of the partnership, or whose own fact it is")
                    @RequestParam(defaultValue = "")
                    List<String> party,
            @RequestParam(required = false) @Nullable Boolean resolved,
            @Parameter(description = "Part of the fact's address") @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest request,
            HttpServletResponse response) {
        Listing listing = Listing.of(request, asOf, limit, cursor, KEYS);
        List<String> parties = families.meant(party, listing.asOf());
        List<DisputedFact> rows =
                conflicts.read(new ConflictsReader.Filter(partnership, parties, resolved, q), listing);
        return listing.page(ConflictItem.class, rows, ConflictsEndpoint::item, DisputedFact::keys, response);
    }

    private static ConflictItem item(DisputedFact fact) {
        return new ConflictItem(
                fact.aggregateType().equals("partnerships") ? fact.aggregateId() : null,
                fact.factRef(),
                fact.value(),
                fact.sources(),
                fact.claims(),
                fact.chosenSource() != null,
                fact.chosenSource());
    }
}
