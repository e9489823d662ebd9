package io.dealtrail.deal.partnership.rescheduleclosing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.closeagreement.ClosingRules;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.ClosingRescheduled;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.WorldDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The closing of an agreement is expected on another day than before. */
public record RescheduleClosing(
        String partnershipId,
        String agreementId,
        WorldDate expectedClosing,
        @Nullable PartialDate announcedOn,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(agreementId, "/agreementId");
        state.requireOpen();
        require(rules(asEvent(), agreement, context), state, context);
        return List.of(asEvent());
    }

    /** Rules 47, 13, 14 and 16. */
    public static Rules rules(ClosingRescheduled wanted, Agreement agreement, DecisionContext context) {
        return Rules.of(
                        () -> ClosingRules.requireNotClosed(agreement),
                        () -> agreement
                                .madeOn()
                                .ifPresent(
                                        made -> WorldDays.inOrder(made, wanted.expectedClosing(), "/expectedClosing")),
                        () -> WorldDays.happened(wanted.announcedOn(), "/announcedOn", context))
                .last(() -> agreement.requireRunning(wanted.announcedOn(), "/announcedOn", context));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    private ClosingRescheduled asEvent() {
        return new ClosingRescheduled(agreementId, expectedClosing, announcedOn, evidence);
    }
}
