package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.FactCommand;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.FactRef;
import java.util.List;

/** A command that a partnership decides. */
public interface PartnershipCommand extends FactCommand {

    /** The name under which partnerships take their commands. */
    String HANDLED_AS = "partnership-command";

    String partnershipId();

    /**
     * A list of refusals, in the order in which they count, and then the events.
     *
     * @throws io.dealtrail.deal.decision.Refusal if a rule forbids it
     */
    List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context);

    /** Refuses by the first rule that is broken, those on what the command rests on among them. */
    default void require(Rules rules, PartnershipState state, DecisionContext context) {
        rules.require(() -> Grounds.required(this, state.facts(), context));
    }

    @Override
    default List<? extends PartnershipEvent> decide(Facts facts, DecisionContext context) {
        return decide(new PartnershipState(partnershipId(), facts), context);
    }

    @Override
    default String handledAs() {
        return HANDLED_AS;
    }

    @Override
    default AggregateRef target() {
        return new AggregateRef(AggregateType.PARTNERSHIP, partnershipId());
    }

    @Override
    default FactRef self() {
        return FactRef.object("partnership", partnershipId());
    }

    @Override
    default RefusalCode unknown() {
        return RefusalCode.UNKNOWN_PARTNERSHIP;
    }
}
