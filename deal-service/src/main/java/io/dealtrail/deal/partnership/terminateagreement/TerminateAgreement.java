package io.dealtrail.deal.partnership.terminateagreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.AgreementTerminated;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.TerminationScope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agreement, or a part of it, is ended before its time. */
public record TerminateAgreement(
        String partnershipId,
        String agreementId,
        PartialDate on,
        String reason,
        @Nullable TerminationScope scope,
        List<String> surviving,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    public TerminateAgreement {
        surviving = Given.list(surviving);
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(agreementId, "/agreementId");
        PartialTermination part =
                (scope == null || scope.isFull()) ? null : new PartialTermination(scope, agreement, state);
        if (part != null) {
            EndingRules.requireKnown(part.scope().grants(), state);
        }
        state.requireOpen();
        require(EndingRules.of(on, agreement, context), state, context);
        return List.of(part == null ? whole() : part.event(this));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return (scope == null || scope.isFull())
                ? facts.recorded(whole())
                : PartialTermination.isRecorded(this, scope, facts);
    }

    private AgreementTerminated whole() {
        return new AgreementTerminated(agreementId, on, reason, surviving, evidence);
    }
}
