package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Drafts;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.util.List;

/** Rule 44: what a correction, or the choice of a source, makes of the facts breaks no other rule. */
final class CorrectionRules {

    private CorrectionRules() {}

    /** Refuses what cannot be read, what names a party or portfolio that nobody knows, and what breaks a rule. */
    static void require(KnowledgeEvent wanted, Facts before, DecisionContext context, RuleBook rules) {
        RecordedEvent draft = Drafts.of(wanted, before, context);
        Facts after = before.with(draft);
        Reach reach = Reach.of(List.of(draft), after);
        requireKnownNames(before, after, reach.ofItsWords(), context);
        Recheck.broken(before, after, reach.ofCorrection(), rules, context).stream()
                .findFirst()
                .ifPresent(broken -> {
                    throw breaks(broken.refusal().code(), broken.refusal().detail())
                            .conflictingWith(broken.event().eventId());
                });
    }

    /** Rules 1 and 5: the corrected events can be read, and whoever and whatever comes in with them is known. */
    private static void requireKnownNames(
            Facts before, Facts after, List<RecordedEvent> reread, DecisionContext context) {
        NewNames names = new NewNames();
        for (RecordedEvent event : reread) {
            DealEvent corrected = corrected(event, before, after);
            if (!corrected.equals(event.event())) {
                names.add(CorrectedEvent.readable(event, before), corrected);
            }
        }
        names.requireKnown("/to", context);
    }

    /** What nobody could read before is not for this correction to mend. */
    private static DealEvent corrected(RecordedEvent event, Facts before, Facts after) {
        try {
            return CorrectedEvent.of(event, after);
        } catch (Refusal unreadable) {
            if (CorrectedEvent.isReadable(event, before)) {
                throw unreadable;
            }
            return event.event();
        }
    }

    /** The refusal of a correction by another rule, which it names. */
    static Refusal breaks(RefusalCode code, String detail) {
        return Refusal.ofField(
                        RefusalCode.CORRECTION_BREAKS_RULE,
                        "/to",
                        "rule " + code.rule() + ", " + code.code() + ": " + detail)
                .with("brokenRule", code.rule())
                .with("brokenCode", code.code());
    }
}
