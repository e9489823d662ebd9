package io.dealtrail.deal.partnership.amendagreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.events.AgreementAmended;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Change;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parties change what they had agreed. */
public record AmendAgreement(
        String partnershipId,
        String agreementId,
        String amendmentId,
        List<Change> changes,
        @Nullable PartialDate signedOn,
        @Nullable PartialDate effectiveFrom,
        @Nullable String rationale,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    public AmendAgreement {
        changes = Given.list(changes);
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(agreementId, "/agreementId");
        requireKnownFacts(state);
        requireUnused(agreement);
        state.requireOpen();
        AmendmentRules.check(asEvent(), agreement, context);
        Grounds.required(this, state.facts(), context);
        PartialDate day = effectiveFrom == null ? signedOn : effectiveFrom;
        agreement.requireRunning(day, effectiveFrom == null ? "/signedOn" : "/effectiveFrom", context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public void requireWellFormed() {
        Ids.inner(amendmentId, "/amendmentId");
        if (changes.isEmpty()) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/changes", "an amendment changes something");
        }
    }

    /** Rules 35 and 5: what is changed is here. */
    private void requireKnownFacts(PartnershipState state) {
        for (int i = 0; i < changes.size(); i++) {
            FactRef ref = changes.get(i).factRef();
            String pointer = "/changes/" + i + "/factRef";
            if (ref.partnership() != null && !ref.partnership().equals(partnershipId)) {
                throw Refusal.ofField(RefusalCode.WRONG_PARTNERSHIP, pointer, ref + " is in another partnership");
            }
            state.object(ref.kind(), ref.id(), pointer);
        }
    }

    /** Rule 6. */
    private void requireUnused(Agreement agreement) {
        agreement.known().versions("amendments." + amendmentId).stream()
                .findFirst()
                .ifPresent(version -> {
                    throw Refusal.ofField(
                                    RefusalCode.DUPLICATE_AMENDMENT,
                                    "/amendmentId",
                                    amendmentId + " is recorded with other content")
                            .conflictingWith(version.event());
                });
    }

    private AgreementAmended asEvent() {
        return new AgreementAmended(agreementId, amendmentId, changes, signedOn, effectiveFrom, rationale, evidence);
    }
}
