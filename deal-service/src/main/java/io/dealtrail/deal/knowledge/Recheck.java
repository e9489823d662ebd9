package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which events can no longer stand once something is corrected, chosen or withdrawn: each one that counts is judged again by all its rules, on
 * all else that is known then. What was broken before does not count against the change.
 */
final class Recheck {

    private final Facts before;
    private final Facts after;
    private final Refusals refusals;
    private final DecisionContext context;

    private Recheck(Facts before, Facts after, RuleBook rules, DecisionContext context) {
        this.before = before;
        this.after = after;
        this.refusals = new Refusals(rules);
        this.context = context;
    }

    /** An event, and the first rule that it breaks. */
    record Broken(RecordedEvent event, Refusal refusal) {}

    /**
     * The events that the change breaks, in order.
     *
     * @param concerned the events of which that is asked, all of which count
     * @throws NotYetReadException where the rules ask for more than was read: for all of it at once
     */
    static List<Broken> broken(
            Facts before, Facts after, List<RecordedEvent> concerned, RuleBook rules, DecisionContext context) {
        Recheck recheck = new Recheck(before, after, rules, context);
        List<Broken> broken = concerned.stream()
                .flatMap(event -> recheck.broken(event).stream())
                .toList();
        recheck.refusals.requireRead();
        return broken;
    }

    private Optional<Broken> broken(RecordedEvent event) {
        return Refusals.firstNew(refusals(event, after), () -> refusals(event, whenItStood(event)))
                .map(refusal -> new Broken(event, refusal));
    }

    private Map<String, Refusal> refusals(RecordedEvent event, Facts facts) {
        return refusals.of(
                CorrectedEvent.readable(event, facts),
                facts.without(Set.of(event.eventId())),
                context.ofWhatIsKnownSince(event.knownSince()));
    }

    /** What is known before the change; of an event that it brings back, what was known when that was withdrawn. */
    private Facts whenItStood(RecordedEvent event) {
        return before.isRetracted(event)
                ? Facts.of(before.events().stream()
                        .takeWhile(each -> !withdraws(each, event))
                        .toList())
                : before;
    }

    private static boolean withdraws(RecordedEvent retraction, RecordedEvent event) {
        return retraction.event() instanceof FactRetracted retracted
                && retracted.eventIds().contains(event.eventId());
    }
}
