package io.dealtrail.deal.partnership.amendagreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.knowledge.AmendedTerms;
import io.dealtrail.deal.partnership.rulebook.AmendmentRules;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementAmended;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.FactPaths;
import io.dealtrail.facts.FactValues;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Change;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import java.util.Objects;
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
        AmendmentRules.requireKnownFacts(changes, state);
        requireUnused(agreement);
        state.requireOpen();
        AmendedTerms terms =
                AmendedTerms.of(changes, state.facts(), day(context).latest());
        AgreementAmended amended = asEvent(terms.changes(), context);
        require(AmendmentRules.of(amended, state, context), state, context);
        return List.of(amended);
    }

    /** Whether such an amendment is recorded, with these changes or with wholes that contain them. */
    @Override
    public boolean isRepetition(Facts facts) {
        return facts.events(AgreementAmended.class).stream()
                .anyMatch(recorded -> recorded.event() instanceof AgreementAmended amended
                        && agreementId.equals(amended.agreementId())
                        && amendmentId.equals(amended.amendmentId())
                        && Objects.equals(signedOn, amended.signedOn())
                        && (hasDay() ? Objects.equals(effectiveFrom, amended.effectiveFrom()) : !isDated(amended))
                        && Objects.equals(rationale, amended.rationale())
                        && evidence.equals(amended.evidence())
                        && changes.stream().allMatch(change -> isPartOf(change, amended))
                        && facts.recorded(amended));
    }

    @Override
    public void requireWellFormed() {
        Ids.inner(amendmentId, "/amendmentId");
        if (changes.isEmpty()) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/changes", "an amendment changes something");
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

    private boolean hasDay() {
        return effectiveFrom != null || signedOn != null;
    }

    /** Where nobody says when, it has happened by now. */
    private PartialDate day(DecisionContext context) {
        if (effectiveFrom != null) {
            return effectiveFrom;
        }
        return signedOn != null ? signedOn : WorldDays.byToday(context);
    }

    private static boolean isDated(AgreementAmended amended) {
        return amended.effectiveFrom() == null
                || !amended.effectiveFrom().text().startsWith("../");
    }

    private static boolean isPartOf(Change change, AgreementAmended amended) {
        FactRef ref = FactRef.of(
                change.factRef().kind(), change.factRef().id(), change.factRef().field());
        return amended.changes().stream()
                .filter(recorded -> FactPaths.covers(recorded.factRef(), ref))
                .anyMatch(recorded -> FactValues.same(
                        FactPaths.at(
                                recorded.to(),
                                FactPaths.between(recorded.factRef().field(), ref.field())),
                        change.to()));
    }

    private AgreementAmended asEvent(List<Change> whole, DecisionContext context) {
        return new AgreementAmended(
                agreementId,
                amendmentId,
                whole,
                signedOn,
                hasDay() ? effectiveFrom : day(context),
                rationale,
                evidence);
    }
}
