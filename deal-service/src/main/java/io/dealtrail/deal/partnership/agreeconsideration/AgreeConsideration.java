package io.dealtrail.deal.partnership.agreeconsideration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.events.ConsiderationAgreed;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.ConsiderationForm;
import io.dealtrail.terms.ConsiderationKind;
import io.dealtrail.terms.Decider;
import io.dealtrail.terms.Disclosure;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Period;
import io.dealtrail.terms.Price;
import io.dealtrail.terms.WorldDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something is owed for something, as far as is disclosed. */
public record AgreeConsideration(
        String partnershipId,
        String considerationId,
        String agreementId,
        @Nullable String forRef,
        ConsiderationKind kind,
        @Nullable ConsiderationForm form,
        List<PartyRef> payers,
        List<PartyRef> payees,
        Disclosure disclosure,
        @JsonUnwrapped Price price,
        @Nullable String instrument,
        @Nullable Period period,
        @Nullable WorldDate maturity,
        @Nullable String contingentOn,
        @Nullable String partOf,
        @Nullable Boolean headline,
        @Nullable Boolean refundable,
        @Nullable Decider determinedBy,
        @Nullable WorldDate expectedBy,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    public AgreeConsideration {
        payers = Given.list(payers);
        payees = Given.list(payees);
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.agreement(agreementId, "/agreementId");
        ConsiderationRules.requireKnown(asEvent(), state);
        state.requireUnused("consideration", considerationId, "/considerationId");
        state.requireOpen();
        require(ConsiderationRules.of(asEvent(), state, context), state, context);
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public void requireWellFormed() {
        Ids.inner(considerationId, "/considerationId");
    }

    @Override
    public Set<String> partyIds() {
        return Stream.of(
                        payers.stream(),
                        payees.stream(),
                        price.shares().stream().flatMap(share -> share.parties().stream()))
                .flatMap(parties -> Acting.ids(parties.toList()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private ConsiderationAgreed asEvent() {
        return new ConsiderationAgreed(
                considerationId,
                agreementId,
                forRef,
                kind,
                form,
                payers,
                payees,
                disclosure,
                price,
                instrument,
                period,
                maturity,
                contingentOn,
                partOf,
                headline,
                refundable,
                determinedBy,
                expectedBy,
                evidence);
    }
}
