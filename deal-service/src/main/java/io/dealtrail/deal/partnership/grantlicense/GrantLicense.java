package io.dealtrail.deal.partnership.grantlicense;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Exclusivity;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.FieldOfUse;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Period;
import io.dealtrail.terms.Subject;
import io.dealtrail.terms.Term;
import io.dealtrail.terms.Territory;
import io.dealtrail.terms.WorldDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One party may use what another holds; without {@code from} it may from the agreement's effect on. */
public record GrantLicense(
        String partnershipId,
        String grantId,
        String agreementId,
        PartyRef licensor,
        PartyRef licensee,
        Subject subject,
        @Nullable Exclusivity exclusivity,
        @Nullable FieldOfUse field,
        @Nullable Territory territory,
        List<String> products,
        @Nullable Term term,
        @Nullable WorldDate from,
        @Nullable FactRef conditionalOn,
        @Nullable Boolean sublicense,
        @Nullable Period releasePast,
        @Nullable Boolean covenantNotToSue,
        @Nullable Boolean royaltyBearing,
        @Nullable Boolean survivesTermination,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    public GrantLicense {
        products = Given.list(products);
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.agreement(agreementId, "/agreementId");
        state.requireUnused("grant", grantId, "/grantId");
        state.requireOpen();
        GrantRules rules = new GrantRules(asEvent(), "", state, context);
        require(rules.rules(), state, context);
        return List.of(rules.marked());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent()) || facts.recorded(asEvent().withPossibleConflict(true));
    }

    @Override
    public void requireWellFormed() {
        Ids.inner(grantId, "/grantId");
    }

    @Override
    public Set<String> partyIds() {
        return Acting.ids(List.of(licensor, licensee)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> portfolioIds() {
        return Stream.ofNullable(subject.portfolioId()).collect(Collectors.toUnmodifiableSet());
    }

    private LicenseGranted asEvent() {
        return new LicenseGranted(
                grantId,
                agreementId,
                null,
                licensor,
                licensee,
                subject,
                exclusivity,
                field,
                territory,
                products,
                term,
                from,
                conditionalOn,
                sublicense,
                releasePast,
                covenantNotToSue,
                royaltyBearing,
                survivesTermination,
                null,
                evidence);
    }
}
