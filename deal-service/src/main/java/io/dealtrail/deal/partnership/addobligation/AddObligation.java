package io.dealtrail.deal.partnership.addobligation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.events.ObligationAdded;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.Money;
import io.dealtrail.terms.ObligationKind;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Trigger;
import io.dealtrail.terms.WorldDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parties of an agreement have to do something, or to leave it alone. */
public record AddObligation(
        String partnershipId,
        String obligationId,
        String agreementId,
        ObligationKind kind,
        List<PartyRef> promisors,
        List<PartyRef> promisees,
        String what,
        @Nullable WorldDate from,
        @Nullable WorldDate due,
        @Nullable String recurrence,
        @Nullable WorldDate until,
        @Nullable Trigger trigger,
        List<FactRef> concerns,
        @Nullable Money amount,
        @Nullable String consequence,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    public AddObligation {
        promisors = Given.list(promisors);
        promisees = Given.list(promisees);
        concerns = Given.list(concerns);
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.agreement(agreementId, "/agreementId");
        ObligationRules.requireKnown(asEvent(), state);
        state.requireUnused("obligation", obligationId, "/obligationId");
        state.requireOpen();
        require(ObligationRules.of(asEvent(), state, context), state, context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public void requireWellFormed() {
        Ids.inner(obligationId, "/obligationId");
        if (promisors.isEmpty()) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/promisors", "somebody is bound by it");
        }
    }

    @Override
    public Set<String> partyIds() {
        List<PartyRef> triggering = trigger == null ? List.of() : trigger.of();
        return Stream.of(promisors, promisees, triggering).flatMap(Acting::ids).collect(Collectors.toUnmodifiableSet());
    }

    private ObligationAdded asEvent() {
        return new ObligationAdded(
                obligationId,
                agreementId,
                kind,
                promisors,
                promisees,
                what,
                from,
                due,
                recurrence,
                until,
                trigger,
                concerns,
                amount,
                consequence,
                evidence);
    }
}
