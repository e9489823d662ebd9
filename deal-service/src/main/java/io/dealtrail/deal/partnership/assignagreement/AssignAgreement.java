package io.dealtrail.deal.partnership.assignagreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.Assignments;
import io.dealtrail.deal.partnership.state.Numbering;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.partnership.state.References;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.AgreementAssigned;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.AssignedContract;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.HowMany;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.ReplacedParty;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One party puts another in its place in an agreement, at once or when something happens.
 *
 * @param agreementId the agreement, or what describes agreements that are not recorded; the description may stand beside instead
 */
public record AssignAgreement(
        String partnershipId,
        @Nullable AssignedContract agreementId,
        @Nullable String description,
        @Nullable HowMany count,
        List<PartyRef> counterparties,
        PartyRef from,
        PartyRef to,
        @Nullable JsonNode consent,
        @Nullable PartialDate on,
        @Nullable FactRef conditionalOn,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    public AssignAgreement {
        counterparties = Given.list(counterparties);
    }

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Optional<Agreement> agreement = state.optionalAgreement(assigned().agreementId(), "/agreementId");
        References.requireKnown(conditionalOn, "/conditionalOn", state);
        state.requireOpen();
        Assignments assignments = new Assignments(state);
        PartialDate day = on != null ? on : WorldDays.byToday(context);
        PartialDate effect = assignments.effect(day, conditionalOn).orElse(null);
        AgreementAssigned wanted = asEvent(number(state), effect, List.of());
        require(AssignmentRules.of(wanted, state, context), state, context);
        return List.of(
                effect == null || agreement.isEmpty()
                        ? wanted
                        : asEvent(wanted.number(), effect, assignments.replaced(agreement.get(), from, to)));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return Numbering.isRecorded(
                facts,
                AgreementAssigned.class,
                other -> asEvent(other.number(), other.effectiveOn(), other.replaced()));
    }

    @Override
    public void requireWellFormed() {
        if ((agreementId == null) == (description == null)) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/agreementId", "name the agreement, or describe it");
        }
        if (assigned().agreementId() != null) {
            Ids.inner(
                    assigned().agreementId().substring(assigned().agreementId().indexOf('/') + 1), "/agreementId");
        }
    }

    @Override
    public Set<String> partyIds() {
        List<PartyRef> named = new ArrayList<>(List.of(from, to));
        named.addAll(counterparties);
        if (agreementId != null) {
            named.addAll(agreementId.counterparties());
        }
        return Acting.ids(named).collect(Collectors.toUnmodifiableSet());
    }

    private AssignedContract assigned() {
        return agreementId != null ? agreementId : new AssignedContract(null, description, count, counterparties);
    }

    private int number(PartnershipState state) {
        String id = assigned().agreementId();
        return 1
                + state.facts().events(AgreementAssigned.class).stream()
                        .mapToInt(recorded -> recorded.event() instanceof AgreementAssigned other
                                        && Objects.equals(other.agreementId(), id)
                                ? other.number()
                                : 0)
                        .max()
                        .orElse(0);
    }

    private AgreementAssigned asEvent(int number, @Nullable PartialDate effectiveOn, List<ReplacedParty> replaced) {
        AssignedContract what = assigned();
        return new AgreementAssigned(
                number,
                what.agreementId(),
                what.description(),
                what.count(),
                what.counterparties(),
                from,
                to,
                consent,
                on,
                conditionalOn,
                effectiveOn,
                replaced,
                evidence);
    }
}
