package io.dealtrail.deal.portfolio.declareessential;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.portfolio.state.Patents;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.EssentialityDeclared;

/** What every declaration keeps to, when it is recorded and when it is corrected. */
public final class DeclarationRules {

    private DeclarationRules() {}

    /** Rules 13, 14 and 31. */
    public static Rules of(EssentialityDeclared wanted, DecisionContext context) {
        return Rules.of(
                () -> WorldDays.inOrder(wanted.signedOn(), wanted.publishedOn(), "/publishedOn"),
                () -> WorldDays.happened(wanted.signedOn(), "/signedOn", context),
                () -> WorldDays.happened(wanted.publishedOn(), "/publishedOn", context),
                () -> Patents.requireDistinct(wanted.patents(), "/patents"));
    }
}
