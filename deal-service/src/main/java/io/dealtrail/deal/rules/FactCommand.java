package io.dealtrail.deal.rules;

import io.dealtrail.deal.decision.DealCommand;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.events.DealEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.FactRef;
import java.util.List;
import java.util.Set;

/** A command that is decided over the facts of its aggregate. */
public interface FactCommand extends DealCommand {

    /** The object that the aggregate is, e.g. {@code partnership:nokia-xiaomi}. */
    FactRef self();

    /** The refusal where the aggregate does not exist. */
    RefusalCode unknown();

    /** Whether the aggregate must exist: not for what brings it into being, and not for what undoes a retraction of it. */
    default boolean needsAggregate() {
        return true;
    }

    @Override
    default Set<String> partyIds() {
        return Set.of();
    }

    @Override
    default Set<String> sourceIds() {
        return Set.copyOf(evidence().sources());
    }

    /** The ids of the portfolios that the command refers to, beside the one that it goes to. */
    default Set<String> portfolioIds() {
        return Set.of();
    }

    /**
     * What can be said of the command alone: the form of its ids and what its fields exclude of each other.
     *
     * @throws io.dealtrail.deal.decision.Refusal if it is malformed
     */
    default void requireWellFormed() {}

    /** Whether all that the command would record is recorded already and still holds: it is then accepted and nothing appended. */
    boolean isRepetition(Facts facts);

    /**
     * The events that the command leads to.
     *
     * @throws io.dealtrail.deal.decision.Refusal if a rule forbids it
     */
    List<? extends DealEvent> decide(Facts facts, DecisionContext context);
}
