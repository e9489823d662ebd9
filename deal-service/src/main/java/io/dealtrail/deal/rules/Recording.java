package io.dealtrail.deal.rules;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.NotYetReadException;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.events.DealEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;

/** How aggregates record what was decided: every event carries the origin of its command. */
public final class Recording {

    private Recording() {}

    /** Judges the command and applies its events to the aggregate that is handling it. */
    public static void record(FactCommand command, Facts facts, DecisionContext context) {
        CommandOrigin origin = Judgement.origin(facts, context);
        Facts known = facts;
        for (DealEvent event : decided(command, facts, context)) {
            RecordedEvent next =
                    new RecordedEvent(new UUID(0, known.version()), known.version(), origin.knownSince(), event);
            known = known.with(next);
            Untouched.touch();
            apply(event, MetaData.with(CommandOrigin.KEY, origin).and(Concerns.KEY, Concerns.of(next, known)));
        }
    }

    private static List<? extends DealEvent> decided(FactCommand command, Facts facts, DecisionContext context) {
        try {
            return Judgement.of(command, facts, context);
        } catch (Refusal refusal) {
            new Untouched(facts.version(), true).remember();
            throw refusal;
        } catch (NotYetReadException unread) {
            new Untouched(facts.version(), false).remember();
            throw unread;
        }
    }

    /** The event as the facts take it in, when it is applied as well as when it is loaded again. */
    public static RecordedEvent recorded(DealEvent event, DomainEventMessage<?> message, CommandOrigin origin) {
        return new RecordedEvent(
                UUID.fromString(message.getIdentifier()), message.getSequenceNumber(), origin.knownSince(), event);
    }
}
