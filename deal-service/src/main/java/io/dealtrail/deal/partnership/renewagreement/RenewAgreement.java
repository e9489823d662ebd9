package io.dealtrail.deal.partnership.renewagreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.AgreementRenewed;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.WorldDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parties let an agreement run on. */
public record RenewAgreement(
        String partnershipId,
        String agreementId,
        @Nullable WorldDate newEffectiveTo,
        @Nullable PartialDate announcedOn,
        @Nullable PartialDate signedOn,
        @Nullable Boolean termsConfidential,
        @Nullable String scope,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(agreementId, "/agreementId");
        state.requireOpen();
        AgreementRenewed wanted = asEvent(RenewalRules.nextNumber(agreement), null);
        require(RenewalRules.of(wanted, agreement, state, context), state, context);
        PartialDate endBefore = RenewalRules.knownEndBefore(RenewalRules.day(wanted), agreement);
        return List.of(asEvent(wanted.number(), endBefore));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.counting(AgreementRenewed.class)
                .anyMatch(recorded -> recorded.event() instanceof AgreementRenewed renewed
                        && asEvent(renewed.number(), renewed.previousEffectiveTo())
                                .equals(renewed));
    }

    private AgreementRenewed asEvent(int number, @Nullable PartialDate previousEffectiveTo) {
        return new AgreementRenewed(
                agreementId,
                number,
                newEffectiveTo,
                announcedOn,
                signedOn,
                termsConfidential,
                scope,
                previousEffectiveTo,
                evidence);
    }
}
