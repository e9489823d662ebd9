package io.dealtrail.deal.portfolio.state;

import io.dealtrail.facts.Facts;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PatentRef;
import java.time.LocalDate;

/** The numbered patents of a portfolio as far as they are known. */
public final class Members {

    private static final String PATENTS = "patents.";

    private final Facts facts;
    private final FactRef portfolio;

    public Members(Facts facts, FactRef portfolio) {
        this.facts = facts;
        this.portfolio = portfolio;
    }

    /** Whether the patent is in the portfolio on that day; not where that is unknown. */
    public boolean has(PatentRef patent, LocalDate day) {
        return facts.asOf(day).get(field(patent)).stream()
                .anyMatch(version -> version.value() != null && version.value().isString());
    }

    /** Whether anybody ever said of the patent that it was in the portfolio. */
    public boolean everHad(PatentRef patent) {
        return !facts.versions(field(patent)).isEmpty();
    }

    /** Whether any patent of the portfolio is known by its number. */
    public boolean areNumbered(LocalDate day) {
        return facts.asOf(day).of(portfolio).stream()
                .anyMatch(version -> version.ref().field().startsWith(PATENTS));
    }

    private FactRef field(PatentRef patent) {
        return portfolio.field(PATENTS + patent.office() + "-" + patent.number());
    }
}
