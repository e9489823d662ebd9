package io.dealtrail.deal.portfolio.definepatentportfolio;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.portfolio.state.Counts;
import io.dealtrail.deal.portfolio.state.Parts;
import io.dealtrail.deal.portfolio.state.Patents;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.PatentPortfolioDefined;
import io.dealtrail.terms.MalformedTermException;
import io.dealtrail.terms.PatentOffices;

/** What every portfolio keeps to, when it is defined and when it is corrected. */
public final class PortfolioRules {

    private PortfolioRules() {}

    /** What can be said of the definition alone: rules 1, 28 and 31. */
    public static void checkForm(PatentPortfolioDefined wanted) {
        for (int i = 0; i < wanted.offices().size(); i++) {
            requireOffice(wanted.offices().get(i), "/offices/" + i);
        }
        if (wanted.partOf() != null) {
            Ids.outer(wanted.partOf(), "/partOf");
        }
        if (wanted.portfolioId().equals(wanted.partOf())) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/partOf", "nothing is a part of itself");
        }
    }

    /** Rules 1, 6, 13, 14, 28 and 31. */
    public static Rules of(PatentPortfolioDefined wanted, DecisionContext context) {
        return Rules.of(
                () -> checkForm(wanted),
                () -> Parts.requireNoneOfAnother(wanted.portfolioId(), wanted.partOf(), context),
                () -> WorldDays.inOrder(wanted.heldSince(), wanted.asOf(), "/asOf"),
                () -> WorldDays.happened(wanted.heldSince(), "/heldSince", context),
                () -> WorldDays.happened(wanted.asOf(), "/asOf", context),
                () -> Counts.requireConsistent(wanted.counts(), "/counts"),
                () -> Patents.requireDistinct(wanted.patents(), "/patents"));
    }

    private static void requireOffice(String office, String pointer) {
        try {
            PatentOffices.office(office);
        } catch (MalformedTermException e) {
            throw Refusal.ofField(RefusalCode.MALFORMED, pointer, String.valueOf(e.getMessage()));
        }
    }
}
