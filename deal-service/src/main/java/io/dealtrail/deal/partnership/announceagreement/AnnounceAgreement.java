package io.dealtrail.deal.partnership.announceagreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.signagreement.AgreementRules;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementAnnounced;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.AgreementType;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.Signatory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parties say that they mean to agree; nothing binds yet. */
public record AnnounceAgreement(
        String partnershipId,
        String agreementId,
        List<AgreementType> types,
        List<Signatory> parties,
        @Nullable PartialDate announcedOn,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    public AnnounceAgreement {
        types = Given.list(types);
        parties = Given.list(parties);
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.requireUnused("agreement", agreementId, "/agreementId");
        state.requireOpen();
        AgreementRules.requireSides(parties, context);
        PartialDate day = requireDay();
        require(rules(asEvent(day), context), state, context);
        return List.of(asEvent(day));
    }

    /** Rules 8, 10, 13 and 14. */
    public static Rules rules(AgreementAnnounced wanted, DecisionContext context) {
        return Rules.of(
                () -> AgreementRules.requireSides(wanted.parties(), context),
                () -> AgreementRules.requireAnnouncedBeforeReported(wanted.announcedOn(), wanted.evidence(), context),
                () -> WorldDays.happened(wanted.announcedOn(), "/announcedOn", context));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return announcedOn != null && facts.recorded(asEvent(announcedOn));
    }

    @Override
    public void requireWellFormed() {
        Ids.inner(agreementId, "/agreementId");
    }

    @Override
    public Set<String> partyIds() {
        return Acting.ids(parties.stream().map(Signatory::party).toList()).collect(Collectors.toUnmodifiableSet());
    }

    /** Rule 48. */
    private PartialDate requireDay() {
        if (announcedOn == null) {
            throw Refusal.ofField(RefusalCode.DATE_REQUIRED, "/announcedOn", "say when it was announced");
        }
        return announcedOn;
    }

    private AgreementAnnounced asEvent(PartialDate day) {
        return new AgreementAnnounced(agreementId, types, parties, day, evidence);
    }
}
