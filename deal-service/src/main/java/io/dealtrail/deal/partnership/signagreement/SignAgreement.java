package io.dealtrail.deal.partnership.signagreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.events.AgreementBecameEffective;
import io.dealtrail.events.AgreementSigned;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.AgreementType;
import io.dealtrail.terms.Condition;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.Item;
import io.dealtrail.terms.Option;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Share;
import io.dealtrail.terms.Signatory;
import io.dealtrail.terms.Term;
import io.dealtrail.terms.WorldDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parties put their names to it; the terms bind from the effective date. */
public record SignAgreement(
        String partnershipId,
        String agreementId,
        @Nullable String title,
        List<AgreementType> types,
        List<Signatory> parties,
        @Nullable PartialDate announcedOn,
        @Nullable PartialDate signedOn,
        @Nullable WorldDate effectiveFrom,
        @Nullable WorldDate effectiveTo,
        @Nullable WorldDate expectedClosing,
        @Nullable Term term,
        @Nullable String renews,
        @Nullable String supersedes,
        @Nullable String under,
        List<String> packageWith,
        List<Condition> conditions,
        List<Option> options,
        @Nullable String vehicle,
        List<Share> shares,
        @Nullable Fraction interest,
        List<String> standards,
        List<Item> items,
        @Nullable Boolean confidential,
        @Nullable Boolean inferred,
        @Nullable Boolean existing,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    public SignAgreement {
        types = Given.list(types);
        parties = Given.list(parties);
        packageWith = Given.list(packageWith);
        conditions = Given.list(conditions);
        options = Given.list(options);
        shares = Given.list(shares);
        standards = Given.list(standards);
        items = Given.list(items);
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        SigningIds.requireKnown(asEvent(), state);
        SigningIds.requireUnused(this, state);
        state.requireOpen();
        require(AgreementRules.of(asEvent(), state, context), state, context);
        return inForce(context)
                .<List<? extends PartnershipEvent>>map(
                        on -> List.of(asEvent(), new AgreementBecameEffective(agreementId, on, evidence)))
                .orElseGet(() -> List.of(asEvent()));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public void requireWellFormed() {
        SigningIds.requireWellFormed(this);
    }

    @Override
    public Set<String> partyIds() {
        List<PartyRef> named = new ArrayList<>();
        parties.forEach(signatory -> named.add(signatory.party()));
        shares.forEach(share -> named.addAll(share.parties()));
        options.stream()
                .flatMap(option -> Stream.ofNullable(option.holder()))
                .flatMap(holder -> Stream.ofNullable(holder.party()))
                .forEach(named::add);
        return Stream.concat(Acting.ids(named), Stream.ofNullable(vehicle)).collect(Collectors.toUnmodifiableSet());
    }

    /** The day from which it is in force, where that day has come and no condition stands against it. */
    private Optional<PartialDate> inForce(DecisionContext context) {
        return Optional.ofNullable(PartialDate.stated(effectiveFrom))
                .filter(on -> conditions.isEmpty() && !on.latest().isAfter(context.today()));
    }

    private AgreementSigned asEvent() {
        return new AgreementSigned(
                agreementId,
                title,
                types,
                parties,
                announcedOn,
                signedOn,
                effectiveFrom,
                effectiveTo,
                expectedClosing,
                term,
                renews,
                supersedes,
                under,
                packageWith,
                conditions,
                options,
                vehicle,
                shares,
                interest,
                standards,
                items,
                confidential,
                inferred,
                existing,
                evidence);
    }
}
