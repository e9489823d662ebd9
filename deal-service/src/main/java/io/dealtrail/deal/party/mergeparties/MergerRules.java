package io.dealtrail.deal.party.mergeparties;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.party.state.Ancestry;
import io.dealtrail.events.PartiesMerged;
import io.dealtrail.facts.CertainDays;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.PartyRelation;

/** What every merger keeps to, when it is recorded and when it is corrected. */
public final class MergerRules {

    private MergerRules() {}

    /** What holds of a merger when it is corrected: two parties, and no circle. */
    public static void recheck(PartiesMerged corrected, DecisionContext context) {
        requireTwo(corrected);
        new Ancestry(context).requireNotAbove(corrected.into(), corrected.duplicate(), CertainDays.ALL, "/into");
    }

    /** Rules 8 and 6: two parties are merged, and a duplicate is a duplicate of one party. */
    static void check(PartiesMerged wanted, Facts facts, DecisionContext context) {
        requireTwo(wanted);
        PartyRelation.mergedInto(wanted.duplicate(), facts.asOf(context.today()))
                .filter(survivor -> !survivor.equals(wanted.into()))
                .ifPresent(survivor -> {
                    throw Refusal.ofField(
                            RefusalCode.DUPLICATE_PARTY,
                            "/into",
                            wanted.duplicate() + " was merged into " + survivor + ": correct or retract that");
                });
    }

    private static void requireTwo(PartiesMerged wanted) {
        if (wanted.duplicate().equals(wanted.into())) {
            throw Refusal.ofField(RefusalCode.TOO_FEW_PARTIES, "/into", wanted.into() + " is that party");
        }
    }

    /** Rule 39: no party becomes its own parent, nor the duplicate of its duplicate; saying again what it is closes no circle. */
    static void requireNoCircle(PartiesMerged wanted, Facts facts, DecisionContext context) {
        if (PartyRelation.mergedInto(wanted.duplicate(), facts.asOf(context.today()))
                .isPresent()) {
            return;
        }
        Ancestry ancestry = new Ancestry(context);
        ancestry.requireNotAbove(wanted.into(), wanted.duplicate(), CertainDays.ALL, "/into");
        ancestry.requireNotAbove(wanted.duplicate(), wanted.into(), CertainDays.ALL, "/into");
    }
}
