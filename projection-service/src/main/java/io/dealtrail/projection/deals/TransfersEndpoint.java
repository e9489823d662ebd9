package io.dealtrail.projection.deals;

import io.dealtrail.facts.Answer;
import io.dealtrail.projection.facts.Deal;
import io.dealtrail.projection.facts.FamilyReader;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.Codelist;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.Page;
import io.dealtrail.terms.Disclosure;
import io.dealtrail.terms.FactRef;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Patent transfers over all partnerships, with what is disclosed of their price. */
@RestController
@Tag(name = "Transfers")
class TransfersEndpoint {

    private static final List<String> STATUSES = List.of("AGREED", "EXECUTED", "REVERSED", "LAPSED", "UNKNOWN");

    private final Lists lists;
    private final FamilyReader families;

    TransfersEndpoint(Lists lists, FamilyReader families) {
        this.lists = lists;
        this.families = families;
    }

    @Operation(
            operationId = "transfers",
            summary = "Patent transfers at validAt, as known at knownAt, with the disclosure of their considerations",
            description =
                    "From and to limit the day of execution, else that of the agreement; inPeriod says whether that is certain.")
    @GetMapping(
            path = "/v1/transfers",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @OneSnapshot
    Page<ObjectItem> list(
            AsOf asOf,
            @RequestParam(defaultValue = "") List<String> partnership,
            @RequestParam(defaultValue = "") List<String> transferor,
            @RequestParam(defaultValue = "") List<String> transferee,
            @Parameter(description = "Transferor or transferee") @RequestParam(defaultValue = "") List<String> party,
            @Parameter(description = "Parties mean their groups at validAt too, who may belong to one included")
                    @RequestParam(defaultValue = "false")
                    boolean group,
            @Parameter(description = "AGREED, EXECUTED, REVERSED, LAPSED or UNKNOWN") @RequestParam(defaultValue = "")
                    List<String> status,
            @RequestParam(defaultValue = "") List<String> disclosure,
            @Parameter(description = "First day (EDTF)") @RequestParam(required = false) @Nullable String from,
            @Parameter(description = "Last day (EDTF)") @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest request,
            HttpServletResponse response) {
        Codelist.requireAll("?status", status, STATUSES);
        Codelist.requireAll("?disclosure", disclosure, Codelist.of(Disclosure.class));
        Lists.Request page = new Lists.Request(asOf, cursor, limit, request, response);
        Days days = Days.of(from, to);
        List<String> transferors = families.meant(transferor, group, page.dates());
        List<String> transferees = families.meant(transferee, group, page.dates());
        List<String> parties = families.meant(party, group, page.dates());
        Question question = (deal, transfer) -> {
            List<String> disclosed = disclosed(deal, transfer);
            Answer within =
                    days.hold(Days.stated(deal.value(transfer, "executedOn")).or(() -> Made.on(deal, transfer)));
            boolean asked = Wanted.named(transferors, deal, transfer, "transferors")
                    && Wanted.named(transferees, deal, transfer, "transferees")
                    && (Wanted.named(parties, deal, transfer, "transferors")
                            || Wanted.named(parties, deal, transfer, "transferees"))
                    && (status.isEmpty()
                            || deal.word(transfer.field("status"))
                                    .filter(status::contains)
                                    .isPresent())
                    && (disclosure.isEmpty() || disclosed.stream().anyMatch(disclosure::contains));
            return asked && within != Answer.NO
                    ? Optional.of(shown(deal, transfer, disclosed, within))
                    : Optional.empty();
        };
        return lists.page("transfer", partnership, question, page);
    }

    private static List<String> disclosed(Deal deal, FactRef transfer) {
        return Priced.of(deal, transfer).stream()
                .flatMap(each -> deal.text(each, "disclosure").stream())
                .distinct()
                .toList();
    }

    private static Map<String, Object> shown(Deal deal, FactRef transfer, List<String> disclosed, Answer within) {
        Map<String, Object> fields = new LinkedHashMap<>();
        deal.text(transfer, "agreementId").ifPresent(agreement -> fields.put("agreement", agreement));
        fields.put("disclosure", disclosed);
        fields.put(
                "considerations",
                Priced.of(deal, transfer).stream().map(FactRef::id).toList());
        fields.put("inPeriod", within);
        return fields;
    }
}
