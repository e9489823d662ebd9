package io.dealtrail.deal.decision;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.terms.Evidence;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What someone wants to be recorded. The web edge parses it, loads the parties and sources that it names, and dispatches it. */
public interface DealCommand {

    /** The aggregate that decides. */
    AggregateRef target();

    /** What the command rests on. */
    Evidence evidence();

    /** Ids of the parties that the decision looks up; not called {@code parties}, which commands use for their own data. */
    Set<String> partyIds();

    /** Ids of the sources that the decision looks up. */
    Set<String> sourceIds();

    /** The name under which the aggregate takes the command: its own, unless the aggregate takes all its commands alike. */
    default String handledAs() {
        return getClass().getName();
    }

    /** The target as text: aggregates of different types may share an id. */
    @TargetAggregateIdentifier
    default String targetIdentifier() {
        return target().toString();
    }
}
