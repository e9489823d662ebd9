package io.dealtrail.deal.partnership.exerciseoption;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.state.Acting;
import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.AgreementTermExtended;
import io.dealtrail.events.OptionExercised;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who holds an option makes use of it. */
public record ExerciseOption(
        String partnershipId,
        String agreementId,
        String optionId,
        PartyRef by,
        @Nullable PartialDate on,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        Agreement agreement = state.agreement(agreementId, "/agreementId");
        Known option = state.object("option", optionId, "/optionId");
        state.requireOpen();
        ExerciseRules rules = new ExerciseRules(asEvent(), agreement, option, context);
        PartnershipEvent consequence = rules.consequence().orElse(null);
        Rules further = consequence instanceof AgreementTermExtended longer
                ? ExerciseRules.of(longer, state, context)
                : Rules.NONE;
        require(further.and(rules.rules()), state, context);
        return Stream.concat(Stream.of(asEvent()), Stream.ofNullable(consequence))
                .toList();
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public Set<String> partyIds() {
        return Acting.ids(List.of(by)).collect(Collectors.toUnmodifiableSet());
    }

    private OptionExercised asEvent() {
        return new OptionExercised(agreementId, optionId, by, on, evidence);
    }
}
