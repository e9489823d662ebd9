package io.dealtrail.projection.partnerships;

import io.dealtrail.projection.facts.FamilyReader;
import io.dealtrail.projection.search.PartnershipSearch;
import io.dealtrail.projection.search.Sought;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Codelist;
import io.dealtrail.projection.web.FacetValue;
import io.dealtrail.projection.web.Listing;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.Page;
import io.dealtrail.terms.PartnershipKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of partnerships, and the state of one. */
@RestController
@Tag(name = "Partnerships")
class PartnershipsEndpoint {

    private static final List<String> STATUSES = List.of("OPEN", "CLOSED");
    private static final List<String> KINDS =
            Arrays.stream(PartnershipKind.values()).map(Enum::name).toList();

    private final ListReader list;
    private final PartnershipSearch search;
    private final StateReader states;
    private final FamilyReader families;

    PartnershipsEndpoint(ListReader list, PartnershipSearch search, StateReader states, FamilyReader families) {
        this.list = list;
        this.search = search;
        this.states = states;
        this.families = families;
    }

    @Operation(
            operationId = "partnerships",
            summary = "Partnerships as known at knownAt",
            description = "Several values of one filter are or-ed, different filters and-ed.")
    @GetMapping(
            path = "/v1/partnerships",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @OneSnapshot
    Page<PartnershipItem> list(
            AsOf asOf,
            @Parameter(description = "Ids of parties to it") @RequestParam(defaultValue = "") List<String> party,
            @Parameter(description = "OPEN or CLOSED") @RequestParam(defaultValue = "") List<String> status,
            @Parameter(description = "Ids of collaboration areas") @RequestParam(defaultValue = "") List<String> area,
            @Parameter(description = "BILATERAL, MULTILATERAL, CONSORTIUM or POOL") @RequestParam(defaultValue = "")
                    List<String> kind,
            @Parameter(
                            description =
                                    "Words of the ids and names of it, its parties, agreements and areas, of technologies, standards and sources: "
                                            + Sought.RULE)
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "Only where something happened on or after this date (EDTF)")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(description = "Only where something happened on or before this date (EDTF)")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @Parameter(
                            description =
                                    "id, name or changed, with a minus sign descending; relevance, which is the order of a search where nothing else is said")
                    @RequestParam(required = false)
                    @Nullable
                    String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Parameter(description = "party, area, status or kind: count its values") @RequestParam(defaultValue = "")
                    List<String> facet,
            HttpServletRequest request,
            HttpServletResponse response) {
        Listing listing = Listing.of(request, asOf, limit, cursor, 2);
        Sought sought = Sought.of(q);
        ListFilter filter = new ListFilter(
                families.meant(party, listing.asOf()),
                status,
                area,
                kind,
                sought == null ? null : search.find(sought, listing.asOf()),
                ListFilter.first("?from", from),
                ListFilter.last("?to", to));
        Codelist.requireAll("?status", status, STATUSES);
        Codelist.requireAll("?kind", kind, KINDS);
        ListSort order = ListSort.of(sort, sought != null);
        Codelist.requireAll("?facet", facet, List.of("party", "area", "status", "kind"));
        List<ListRow> rows = list.read(filter, order, listing);
        return listing.page(PartnershipItem.class, rows, ListRow::item, order::keys, response)
                .with(facets(facet, party, filter, listing));
    }

    private Map<String, List<FacetValue>> facets(
            List<String> asked, List<String> parties, ListFilter filter, Listing listing) {
        Map<String, List<String>> chosen =
                Map.of("party", parties, "area", filter.areas(), "status", filter.statuses(), "kind", filter.kinds());
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        for (String facet : asked) {
            List<String> selected = chosen.getOrDefault(facet, List.of());
            List<FacetValue> values = list.counts(facet, filter, listing.asOf()).entrySet().stream()
                    .map(count -> new FacetValue(
                            count.getKey(),
                            count.getValue(),
                            selected.contains(count.getKey()),
                            listing.toggled(facet, count.getKey())))
                    .toList();
            facets.put(facet, values);
        }
        return facets;
    }

    @Operation(
            operationId = "partnership",
            summary = "The state of a partnership at validAt, as known at knownAt",
            description = """
                    The ETag is the version known then; write with it as If-Match. As CSV and NDJSON a row per object: the list that it is in, its \
                    id, its fields.""")
    @GetMapping(
            path = "/v1/partnerships/{id}",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @OneSnapshot
    PartnershipState state(@PathVariable String id, AsOf asOf, HttpServletResponse response) {
        PartnershipState state = states.partnership(id, asOf);
        response.setHeader(HttpHeaders.ETAG, "\"" + state.version() + "\"");
        return state;
    }
}
