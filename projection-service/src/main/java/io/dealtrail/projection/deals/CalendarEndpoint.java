package io.dealtrail.projection.deals;

import io.dealtrail.projection.facts.FamilyReader;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Codelist;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What expires, may be chosen, is awaited or falls due over all partnerships. */
@RestController
@Tag(name = "Calendar")
class CalendarEndpoint {

    private static final List<String> KINDS =
            List.of("EXPIRY", "OPTION", "CONDITION", "OBLIGATION", "CLOSING", "PAYMENT");
    private static final List<String> OBJECTS =
            List.of("agreement", "grant", "option", "condition", "obligation", "consideration");
    private static final Comparator<CalendarItem> ORDER = Comparator.comparing(
                    CalendarItem::earliest, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(CalendarItem::partnership)
            .thenComparing(CalendarItem::factRef);

    private final DealWalk walk;
    private final FamilyReader families;

    CalendarEndpoint(DealWalk walk, FamilyReader families) {
        this.walk = walk;
        this.families = families;
    }

    @Operation(
            operationId = "calendar",
            summary =
                    "Expiries, windows of options, open conditions and obligations, expected closings and payments, by day",
            description =
                    "From is validAt where it is left out. A duty that recurs is there with each of its days up to to, without to with the"
                            + " next one. What nobody dates, or what hangs on something that has not happened, is left out.")
    @GetMapping(
            path = "/v1/calendar",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @OneSnapshot
    Page<CalendarItem> calendar(
            AsOf asOf,
            @Parameter(description = "First day (EDTF)") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "Last day (EDTF)") @RequestParam(required = false) @Nullable String to,
            @Parameter(description = "EXPIRY, OPTION, CONDITION, OBLIGATION, CLOSING or PAYMENT")
                    @RequestParam(defaultValue = "")
                    List<String> kind,
            @RequestParam(defaultValue = "") List<String> party,
            @RequestParam(defaultValue = "") List<String> partnership,
            HttpServletRequest request) {
        kind.forEach(each -> Codelist.require("?kind", each, KINDS));
        Days days = Days.of(from == null ? asOf.validAt().toString() : from, to);
        List<String> parties = families.meant(party, asOf);
        List<CalendarItem> items = new ArrayList<>();
        for (String objects : OBJECTS) {
            walk.each(
                    objects,
                    partnership,
                    asOf,
                    (deal, object) -> new Deadlines(deal, days)
                            .of(object).stream()
                                    .filter(item -> Wanted.word(kind, item.kind()))
                                    .filter(item -> parties.isEmpty() || !Collections.disjoint(parties, item.parties()))
                                    .forEach(items::add));
        }
        items.sort(ORDER);
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return Page.whole(CalendarItem.class, asOf, items, request.getRequestURI() + query);
    }
}
