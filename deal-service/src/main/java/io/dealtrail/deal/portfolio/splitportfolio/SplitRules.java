package io.dealtrail.deal.portfolio.splitportfolio;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.portfolio.state.Counts;
import io.dealtrail.deal.portfolio.state.Members;
import io.dealtrail.deal.portfolio.state.Parts;
import io.dealtrail.deal.portfolio.state.Patents;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.PortfolioSplit;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Count;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PortfolioPart;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What every split keeps to, when it is recorded and when the portfolio is corrected. */
public final class SplitRules {

    private SplitRules() {}

    /** What can be said of the split alone: rules 1 and 6. */
    static void checkForm(String portfolioId, List<PortfolioPart> into) {
        if (into.isEmpty()) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/into", "name at least one part");
        }
        Set<String> ids = new HashSet<>(Set.of(portfolioId));
        for (int i = 0; i < into.size(); i++) {
            if (!ids.add(into.get(i).portfolioId())) {
                throw Refusal.ofField(
                        RefusalCode.DUPLICATE_PORTFOLIO,
                        "/into/" + i + "/portfolioId",
                        into.get(i).portfolioId() + " is there already");
            }
        }
    }

    /** Rule 6: a part is split off once. */
    static void requireNew(List<PortfolioPart> into, Facts facts) {
        for (int i = 0; i < into.size(); i++) {
            String id = into.get(i).portfolioId();
            for (PortfolioSplit earlier : splits(facts)) {
                if (earlier.into().stream().anyMatch(part -> part.portfolioId().equals(id))) {
                    throw Refusal.ofField(
                            RefusalCode.DUPLICATE_PORTFOLIO, "/into/" + i + "/portfolioId", id + " was split off");
                }
            }
        }
    }

    /** Rules 6, 14, 28 and 31. */
    public static Rules of(PortfolioSplit wanted, Facts facts, DecisionContext context) {
        FactRef portfolio = FactRef.object("portfolio", wanted.portfolioId());
        return Rules.of(
                () -> Parts.requireUnused(wanted.into(), wanted.portfolioId(), context),
                () -> WorldDays.happened(wanted.on(), "/on", context),
                () -> requirePossibleParts(wanted, new Members(facts, portfolio)),
                () -> Patents.requireDistinct(
                        wanted.into().stream()
                                .flatMap(part -> part.patents().stream())
                                .toList(),
                        "/into"),
                () -> requireWithinWhole(wanted, new Known(facts, portfolio)));
    }

    private static void requirePossibleParts(PortfolioSplit wanted, Members members) {
        for (int i = 0; i < wanted.into().size(); i++) {
            PortfolioPart part = wanted.into().get(i);
            Counts.requireConsistent(part.counts(), "/into/" + i + "/counts");
            requireMembers(part, members, wanted.on().latest(), "/into/" + i);
        }
    }

    /** Rule 28, over all splits together. */
    private static void requireWithinWhole(PortfolioSplit wanted, Known portfolio) {
        List<List<Count>> parts = Stream.concat(
                        splits(portfolio.facts()).stream().filter(split -> !split.equals(wanted)), Stream.of(wanted))
                .flatMap(split -> split.into().stream())
                .map(PortfolioPart::counts)
                .toList();
        Counts.requireWithin(portfolio.list("counts", Count.class), parts, "/into");
    }

    /** Where the patents of the whole are known by number, those of a part are among them. */
    private static void requireMembers(PortfolioPart part, Members members, LocalDate day, String pointer) {
        if (!members.areNumbered(day)) {
            return;
        }
        for (int i = 0; i < part.patents().size(); i++) {
            if (!members.everHad(part.patents().get(i))) {
                throw Refusal.ofField(
                        RefusalCode.SPLIT_EXCEEDS_WHOLE,
                        pointer + "/patents/" + i,
                        part.patents().get(i) + " is not in the whole");
            }
        }
    }

    private static List<PortfolioSplit> splits(Facts facts) {
        return facts.counting(PortfolioSplit.class)
                .flatMap(recorded ->
                        recorded.event() instanceof PortfolioSplit split ? Stream.of(split) : Stream.empty())
                .toList();
    }
}
