package io.dealtrail.deal.party.mergeparties;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.party.state.Ancestry;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.PartiesMerged;
import io.dealtrail.facts.CertainDays;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.PartyRelation;

/** What every merger keeps to, when it is recorded and when it is corrected. */
public final class MergerRules {

    private MergerRules() {}

    /** Rules 8, 6 and 39. */
    public static Rules of(PartiesMerged wanted, Facts facts, DecisionContext context) {
        return Rules.of(() -> requireTwo(wanted), () -> requireNoOther(wanted, facts, context))
                .last(() -> requireNoCircle(wanted, facts, context));
    }

    /** Rule 6: a duplicate is a duplicate of one party. */
    private static void requireNoOther(PartiesMerged wanted, Facts facts, DecisionContext context) {
        PartyRelation.mergedInto(wanted.duplicate(), facts.asOf(context.today()))
                .filter(survivor -> !survivor.equals(wanted.into()))
                .ifPresent(survivor -> {
                    throw Refusal.ofField(
                            RefusalCode.DUPLICATE_PARTY,
                            "/into",
                            wanted.duplicate() + " was merged into " + survivor + ": correct or retract that");
                });
    }

    /** Rule 8: two parties are merged. */
    private static void requireTwo(PartiesMerged wanted) {
        if (wanted.duplicate().equals(wanted.into())) {
            throw Refusal.ofField(RefusalCode.TOO_FEW_PARTIES, "/into", wanted.into() + " is that party");
        }
    }

    /** Rule 39: no party becomes its own parent, nor the duplicate of its duplicate; saying again what it is closes no circle. */
    private static void requireNoCircle(PartiesMerged wanted, Facts facts, DecisionContext context) {
        if (PartyRelation.mergedInto(wanted.duplicate(), facts.asOf(context.today()))
                .isPresent()) {
            return;
        }
        Ancestry ancestry = new Ancestry(wanted.duplicate(), facts, context);
        ancestry.requireNotAbove(wanted.into(), wanted.duplicate(), CertainDays.ALL, "/into");
        ancestry.requireNotAbove(wanted.duplicate(), wanted.into(), CertainDays.ALL, "/into");
    }
}
