package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.events.NamedParties;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Rule 44: what a correction, or the choice of a source, makes of the facts is judged again, each event by its own rules; what was wrong
 * before does not count against it.
 */
final class CorrectionCheck {

    private CorrectionCheck() {}

    static void check(KnowledgeEvent wanted, Facts before, DecisionContext context, Recheck recheck) {
        Facts after = Recheck.with(wanted, before, context);
        List<RecordedEvent> counting = before.events().stream()
                .filter(event -> !before.retracted().contains(event.eventId()))
                .filter(event -> !(event.event() instanceof KnowledgeEvent))
                .toList();
        List<DealEvent> old = read(counting, before);
        List<DealEvent> corrected = read(counting, after);
        requireRegistered(old, corrected, context, "/to");
        for (int i = 0; i < counting.size(); i++) {
            int index = i;
            refusal(() -> recheck.check(corrected.get(index), corrected, after, context))
                    .filter(_ -> refusal(() -> recheck.check(old.get(index), old, before, context))
                            .isEmpty())
                    .ifPresent(broken -> {
                        throw breaks(broken, counting.get(index).eventId());
                    });
        }
    }

    /** Rule 5: a party that comes in by the correction is one that is registered. */
    static void requireRegistered(
            List<DealEvent> old, List<DealEvent> corrected, DecisionContext context, String pointer) {
        Set<String> named = new TreeSet<>();
        corrected.forEach(event -> named.addAll(NamedParties.of(event)));
        old.forEach(event -> named.removeAll(NamedParties.of(event)));
        context.unregistered(named).stream().findFirst().ifPresent(id -> {
            throw Refusal.ofField(RefusalCode.UNKNOWN_PARTY, pointer, "no party is registered as " + id);
        });
    }

    private static List<DealEvent> read(List<RecordedEvent> events, Facts facts) {
        return events.stream().map(event -> CorrectedEvent.of(event, facts)).toList();
    }

    /** What the rules refuse, if anything. */
    static Optional<Refusal> refusal(Runnable rules) {
        try {
            rules.run();
            return Optional.empty();
        } catch (Refusal broken) {
            return Optional.of(broken);
        }
    }

    private static Refusal breaks(Refusal broken, UUID event) {
        return broken(broken.code(), broken.detail()).conflictingWith(event);
    }

    /** The refusal of a correction by another rule, which it names. */
    static Refusal broken(RefusalCode code, String detail) {
        return Refusal.ofField(
                        RefusalCode.CORRECTION_BREAKS_RULE,
                        "/to",
                        "rule " + code.rule() + ", " + code.code() + ": " + detail)
                .with("brokenRule", code.rule())
                .with("brokenCode", code.code());
    }
}
