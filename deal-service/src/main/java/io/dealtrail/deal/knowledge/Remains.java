package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.rules.Drafts;
import io.dealtrail.events.FactRetracted;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What remains of an aggregate without what a retraction withdraws. What came after that and cannot stand without it depends on it, and falls
 * with it; what stood before it must be able to stand without it.
 */
final class Remains {

    private final RetractionTarget target;
    private final Facts before;
    private final RuleBook rules;
    private final DecisionContext context;

    Remains(RetractionTarget target, Facts before, RuleBook rules, DecisionContext context) {
        this.target = target;
        this.before = before;
        this.rules = rules;
        this.context = context;
    }

    /**
     * The events that depend on what is withdrawn, directly or through others, in order.
     *
     * @param pointer to what is withdrawn
     * @throws Refusal by the rule that what stood before would break
     */
    List<RecordedEvent> falling(String pointer) {
        SortedSet<RecordedEvent> falling = new TreeSet<>(Comparator.comparingLong(RecordedEvent::sequence));
        falling.addAll(hanging());
        List<RecordedEvent> more;
        do {
            Facts after = without(falling);
            List<RecordedEvent> withdrawals = after.events()
                    .subList((int) before.version(), after.events().size());
            List<Recheck.Broken> broken =
                    Recheck.broken(before, after, Reach.of(withdrawals, after).ofRetraction(), rules, context);
            broken.stream()
                    .filter(each -> !cameAfter(each.event()))
                    .findFirst()
                    .ifPresent(each -> refuse(each, pointer));
            more = broken.stream().map(Recheck.Broken::event).toList();
            falling.addAll(more);
            falling.addAll(before.dependants(ids(more)));
        } while (!more.isEmpty());
        return List.copyOf(falling);
    }

    private static void refuse(Recheck.Broken broken, String pointer) {
        Refusal refusal = broken.refusal();
        UUID conflicting = refusal.conflictingEventId();
        throw Refusal.ofField(refusal.code(), pointer, "without it: " + refusal.detail())
                .conflictingWith(
                        conflicting != null ? conflicting : broken.event().eventId());
    }

    /** Of a part only what refers to it hangs on it, and whatever hangs on that. */
    private List<RecordedEvent> hanging() {
        FactRef part = target.part();
        if (part == null) {
            return before.dependants(Set.copyOf(target.eventIds()));
        }
        List<RecordedEvent> referring = before.referringTo(part).stream()
                .filter(event -> !target.eventIds().contains(event.eventId()))
                .toList();
        return Stream.concat(referring.stream(), before.dependants(ids(referring)).stream())
                .toList();
    }

    private Facts without(Collection<RecordedEvent> falling) {
        FactRetracted withdrawn = new FactRetracted(target.eventIds(), target.part(), "", Evidence.NONE);
        return Drafts.with(withdrawn, before, context).without(ids(falling));
    }

    private boolean cameAfter(RecordedEvent event) {
        long first = target.eventIds().stream()
                .flatMap(id -> before.event(id).stream())
                .mapToLong(RecordedEvent::sequence)
                .min()
                .orElse(0);
        return event.sequence() > first && !target.eventIds().contains(event.eventId());
    }

    private static Set<UUID> ids(Collection<RecordedEvent> events) {
        return events.stream().map(RecordedEvent::eventId).collect(Collectors.toSet());
    }
}
