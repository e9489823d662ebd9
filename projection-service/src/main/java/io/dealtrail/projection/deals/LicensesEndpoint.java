package io.dealtrail.projection.deals;

import io.dealtrail.facts.Answer;
import io.dealtrail.projection.facts.FamilyReader;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.OneSnapshot;
import io.dealtrail.projection.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Licences over all partnerships: which are in force on a day, and whether one is. */
@RestController
@Tag(name = "Licences")
class LicensesEndpoint {

    private static final String NO_GRANT = "NO_GRANT_KNOWN";

    private final Lists lists;
    private final DealWalk walk;
    private final FamilyReader families;

    LicensesEndpoint(Lists lists, DealWalk walk, FamilyReader families) {
        this.lists = lists;
        this.families = families;
        this.walk = walk;
    }

    @Operation(
            operationId = "licenses",
            summary = "Grants, each with the answer whether it is in force at validAt, as known at knownAt, and why",
            description = "Several values of one filter are or-ed, different filters and-ed.")
    @GetMapping(
            path = "/v1/licenses",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv", MediaType.APPLICATION_NDJSON_VALUE})
    @OneSnapshot
    Page<ObjectItem> list(
            AsOf asOf,
            @RequestParam(defaultValue = "") List<String> licensor,
            @RequestParam(defaultValue = "") List<String> licensee,
            @Parameter(description = "Licensor or licensee") @RequestParam(defaultValue = "") List<String> party,
            @Parameter(description = "Parties mean their groups at validAt too, who may belong to one included")
                    @RequestParam(defaultValue = "false")
                    boolean group,
            @RequestParam(defaultValue = "") List<String> standard,
            @Parameter(description = "Trade marks") @RequestParam(defaultValue = "") List<String> mark,
            @Parameter(
                            description =
                                    "Codes of ISO 3166-1 or -2, or WORLDWIDE: that cover all of it; UNKNOWN where a part")
                    @RequestParam(defaultValue = "")
                    List<String> territory,
            @Parameter(description = "Codes of fields of use, e.g. PHONES.SMARTPHONES: that cover all of it")
                    @RequestParam(defaultValue = "")
                    List<String> field,
            @RequestParam(defaultValue = "") List<String> partnership,
            @Parameter(description = "YES, NO or UNKNOWN") @RequestParam(defaultValue = "") List<String> inForce,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            HttpServletRequest request,
            HttpServletResponse response) {
        Lists.Request page = new Lists.Request(asOf, cursor, limit, request, response);
        LicenseQuestion question = new LicenseQuestion(
                families.meant(licensor, group, page.dates()),
                families.meant(licensee, group, page.dates()),
                families.meant(party, group, page.dates()),
                standard,
                mark,
                territory.stream().map(Extent::territory).toList(),
                field.stream().map(Extent::field).toList(),
                ThreeValued.wanted("?inForce", inForce));
        return lists.page("grant", partnership, question, page);
    }

    @Operation(
            operationId = "licenseAnswer",
            summary =
                    "Whether a licensee was licensed by a licensor at validAt, as known at knownAt: YES, NO or UNKNOWN, and why",
            description = "Where no grant is known the answer is NO, with that as the reason.")
    @GetMapping(path = "/v1/licenses/answer", produces = MediaType.APPLICATION_JSON_VALUE)
    @OneSnapshot
    LicenseAnswer answer(
            AsOf asOf,
            @RequestParam String licensor,
            @RequestParam String licensee,
            @Parameter(description = "Parties mean their groups at validAt too, who may belong to one included")
                    @RequestParam(defaultValue = "false")
                    boolean group,
            @RequestParam(defaultValue = "") List<String> standard,
            @Parameter(description = "Trade marks") @RequestParam(defaultValue = "") List<String> mark,
            @Parameter(
                            description =
                                    "Codes of ISO 3166-1 or -2, or WORLDWIDE: that cover all of it; UNKNOWN where a part")
                    @RequestParam(defaultValue = "")
                    List<String> territory,
            @Parameter(description = "Codes of fields of use, e.g. PHONES.SMARTPHONES: that cover all of it")
                    @RequestParam(defaultValue = "")
                    List<String> field,
            @RequestParam(defaultValue = "") List<String> partnership) {
        LicenseQuestion question = new LicenseQuestion(
                families.meant(List.of(licensor), group, asOf),
                families.meant(List.of(licensee), group, asOf),
                List.of(),
                standard,
                mark,
                territory.stream().map(Extent::territory).toList(),
                field.stream().map(Extent::field).toList(),
                List.of());
        Map<Answer, List<LicenseAnswer.Reason>> found = new EnumMap<>(Answer.class);
        walk.each(
                "grant",
                partnership,
                asOf,
                (deal, grant) -> question.answer(deal, grant)
                        .ifPresent(given -> given.because()
                                .forEach(why -> found.computeIfAbsent(given.answer(), _ -> new ArrayList<>())
                                        .add(new LicenseAnswer.Reason(
                                                why.reason(), deal.id(), grant.id(), why.factRef())))));
        for (Answer answer : List.of(Answer.YES, Answer.UNKNOWN, Answer.NO)) {
            if (found.containsKey(answer)) {
                return new LicenseAnswer(asOf.validAt(), asOf.knownAt(), answer, found.getOrDefault(answer, List.of()));
            }
        }
        return new LicenseAnswer(
                asOf.validAt(),
                asOf.knownAt(),
                Answer.NO,
                List.of(new LicenseAnswer.Reason(NO_GRANT, null, null, null)));
    }
}
