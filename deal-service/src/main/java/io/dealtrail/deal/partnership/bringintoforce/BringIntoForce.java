package io.dealtrail.deal.partnership.bringintoforce;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.AgreementCondition;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementBecameEffective;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import java.util.List;

/** An agreement is in force from a day on. */
public record BringIntoForce(
        String partnershipId,
        String agreementId,
        PartialDate on,
        @JsonUnwrapped Evidence evidence) implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(agreementId, "/agreementId");
        state.requireOpen();
        requireNotInForce(agreement, state);
        WorldDays.happened(on, "/on", context);
        AgreementCondition.requireNoneOpen(agreement, state, null);
        Grounds.required(this, state.facts(), context);
        agreement.requireRunning(on, "/on", context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    /** Rule 47: another source may state the same day; another day is a correction. */
    private void requireNotInForce(Agreement agreement, PartnershipState state) {
        boolean waited = !AgreementCondition.of(agreement, state).isEmpty();
        boolean brought = state.facts().events().stream()
                .anyMatch(event -> event.event() instanceof AgreementBecameEffective effective
                        && effective.agreementId().equals(agreementId)
                        && !state.facts().retracted().contains(event.eventId()));
        agreement.known().versions("effectiveFrom").stream()
                .filter(version -> brought || !waited)
                .filter(version -> version.value() != null && version.value().isString())
                .filter(version -> !version.is(EventJson.mapper().valueToTree(on)))
                .findFirst()
                .ifPresent(version -> {
                    throw Refusal.ofField(
                                    RefusalCode.ALREADY_IN_FORCE,
                                    "/on",
                                    agreementId + " is in force from " + version.value() + ": correct that day")
                            .conflictingWith(version.event());
                });
    }

    private AgreementBecameEffective asEvent() {
        return new AgreementBecameEffective(agreementId, on, evidence);
    }
}
