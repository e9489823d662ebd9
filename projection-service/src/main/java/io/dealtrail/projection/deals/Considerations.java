package io.dealtrail.projection.deals;

import io.dealtrail.facts.Answer;
import io.dealtrail.projection.facts.Deal;
import io.dealtrail.projection.web.Codelist;
import io.dealtrail.terms.ConsiderationKind;
import io.dealtrail.terms.Disclosure;
import io.dealtrail.terms.FactRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which considerations are asked for, in a list as in a total.
 *
 * @param headline whether it is the sum that was in the headlines; {@code null} asks for either
 * @param days in which the agreement was made
 */
record Considerations(
        List<String> parties,
        List<String> kinds,
        List<String> disclosures,
        @Nullable Boolean headline,
        Days days) implements Question {

    private static final List<String> SIDES = List.of("payers", "payees");

    Considerations {
        Codelist.requireAll("?kind", kinds, Codelist.of(ConsiderationKind.class));
        Codelist.requireAll("?disclosure", disclosures, Codelist.of(Disclosure.class));
    }

    @Override
    public Optional<Map<String, Object>> of(Deal deal, FactRef consideration) {
        Answer within = answer(deal, consideration);
        if (within == Answer.NO) {
            return Optional.empty();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        deal.text(consideration, "agreementId").ifPresent(agreement -> fields.put("agreement", agreement));
        if (days.from() != null || days.to() != null) {
            fields.put("inPeriod", within);
        }
        return Optional.of(fields);
    }

    /** Whether it is asked for: unknown where only the day of its agreement leaves that open. */
    Answer answer(Deal deal, FactRef consideration) {
        JsonNode inHeadlines = deal.value(consideration, "headline");
        boolean isHeadline = inHeadlines != null && inHeadlines.asBoolean(false);
        boolean asked = Wanted.party(parties, deal, consideration, SIDES)
                && Wanted.field(kinds, deal, consideration, "kind")
                && Wanted.field(disclosures, deal, consideration, "disclosure")
                && (headline == null || headline == isHeadline);
        return asked ? days.hold(Made.on(deal, consideration)) : Answer.NO;
    }
}
