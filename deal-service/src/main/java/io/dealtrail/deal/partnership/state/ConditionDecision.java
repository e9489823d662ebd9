package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.ConditionFailed;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A command that settles what an agreement waits for, one way or the other; the ways differ in the event only. */
public interface ConditionDecision extends PartnershipCommand {

    String conditionId();

    /** The day of it, where it is known. */
    @Nullable
    PartialDate on();

    /** Who did it, where somebody did. */
    @Nullable
    PartyRef by();

    /** What is then recorded. */
    PartnershipEvent asEvent();

    @Override
    default List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.object("condition", conditionId(), "/conditionId");
        state.requireOpen();
        require(AgreementCondition.deciding(conditionId(), on(), state, context), state, context);
        PartnershipEvent decided = asEvent();
        List<PartnershipEvent> events = new ArrayList<>(List.of(decided));
        if (!(decided instanceof ConditionFailed)) {
            FactRef condition = FactRef.object("condition", conditionId());
            PartialDate day = on();
            events.addAll(new Assignments(state)
                    .taking(condition, day != null ? day : WorldDays.byToday(context), evidence()));
        }
        return List.copyOf(events);
    }

    @Override
    default boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    default Set<String> partyIds() {
        PartyRef who = by();
        return Acting.ids(who == null ? List.of() : List.of(who)).collect(Collectors.toUnmodifiableSet());
    }
}
