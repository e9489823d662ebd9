package io.dealtrail.deal.partnership.discloseconsideration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.agreeconsideration.Estimates;
import io.dealtrail.deal.partnership.agreeconsideration.Parts;
import io.dealtrail.deal.partnership.agreeconsideration.Prices;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.events.ConsiderationDisclosed;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.FactValues;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Disclosure;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Price;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A price that was not public became known. */
public record DiscloseConsideration(
        String partnershipId,
        String considerationId,
        @JsonUnwrapped Price price,
        @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    private static final Set<Disclosure> SETTLED = Set.of(Disclosure.DISCLOSED, Disclosure.NONE_AGREED);

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Known consideration = state.object("consideration", considerationId, "/considerationId");
        state.requireOpen();
        Prices.requireGiven(price);
        requireNews(consideration);
        Parts.check(considerationId, consideration.read("partOf", String.class).orElse(null), price, state);
        Estimates.requireNone(Disclosure.DISCLOSED, price, this, context);
        Estimates.requireNotEstimated(
                considerationId, evidence.sources(), Prices.pointer(price).orElseThrow(), state);
        Grounds.required(this, state.facts(), context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public Set<String> partyIds() {
        return Acting.ids(price.shares().stream()
                        .flatMap(share -> share.parties().stream())
                        .toList())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Rule 24: what is disclosed may be said again by others, but not otherwise. */
    private void requireNews(Known consideration) {
        boolean settled = consideration
                .read("disclosure", Disclosure.class)
                .filter(SETTLED::contains)
                .isPresent();
        if (settled && !isKnown(consideration)) {
            throw Refusal.ofField(
                            RefusalCode.ALREADY_DISCLOSED,
                            Prices.pointer(price).orElseThrow(),
                            considerationId + " is disclosed otherwise: correct it")
                    .conflictingWith(
                            consideration.versions("disclosure").getLast().event());
        }
    }

    private boolean isKnown(Known consideration) {
        return EventJson.mapper().valueToTree(price).properties().stream()
                .filter(given -> !given.getValue().isEmpty() || given.getValue().isValueNode())
                .allMatch(given ->
                        FactValues.same(consideration.value(given.getKey()).orElse(null), given.getValue()));
    }

    private ConsiderationDisclosed asEvent() {
        return new ConsiderationDisclosed(considerationId, price, evidence);
    }
}
