package io.dealtrail.deal.partnership.setratecard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.Numbering;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.events.RateCardSet;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.RateTier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a licence under this agreement costs, by the day on which it is signed. */
public record SetRateCard(
        String partnershipId,
        String agreementId,
        @Nullable PartialDate from,
        List<RateTier> tiers,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    public SetRateCard {
        tiers = Given.list(tiers);
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.agreement(agreementId, "/agreementId");
        state.requireOpen();
        RateCardSet wanted = asEvent(Numbering.next(
                state.facts(), RateCardSet.class, other -> other.agreementId().equals(agreementId)));
        require(rules(wanted, state), state, context);
        return List.of(wanted);
    }

    /** Rule 16. */
    public static Rules rules(RateCardSet wanted, PartnershipState state) {
        Agreement agreement = state.agreement(wanted.agreementId(), "/agreementId");
        return Rules.of().last(() -> agreement.requireRunning(wanted.from(), "/from"));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return Numbering.isRecorded(facts, RateCardSet.class, other -> asEvent(other.number()));
    }

    @Override
    public void requireWellFormed() {
        if (tiers.isEmpty()) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/tiers", "a rate card has at least one tier");
        }
    }

    private RateCardSet asEvent(int number) {
        return new RateCardSet(agreementId, number, from, tiers, evidence);
    }
}
