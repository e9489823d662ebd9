package io.dealtrail.deal.portfolio.definepatentportfolio;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.portfolio.state.PortfolioCommand;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Ids;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.events.PatentPortfolioDefined;
import io.dealtrail.events.PortfolioEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Count;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.PatentRef;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A set of patents, counted or numbered, is known by an id, with whoever held it first. */
public record DefinePatentPortfolio(
        String portfolioId,
        @Nullable String name,
        PartyRef holder,
        @Nullable PartialDate heldSince,
        @Nullable PartialDate asOf,
        List<Count> counts,
        List<PatentRef> patents,
        List<String> offices,
        List<String> standards,
        List<String> technologies,
        @Nullable String partOf,
        @JsonUnwrapped Evidence evidence)
        implements PortfolioCommand {

    public DefinePatentPortfolio {
        counts = Given.list(counts);
        patents = Given.list(patents);
        offices = Given.list(offices);
        standards = Given.list(standards);
        technologies = Given.list(technologies);
    }

    @Override
    public List<? extends PortfolioEvent> decide(Facts facts, DecisionContext context) {
        requireUnused(facts);
        PortfolioRules.of(asEvent(), context).require(() -> Grounds.required(this, facts, context));
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    /** Under its own name: only this one brings a portfolio into being. */
    @Override
    public String handledAs() {
        return DefinePatentPortfolio.class.getName();
    }

    @Override
    public boolean needsAggregate() {
        return false;
    }

    @Override
    public void requireWellFormed() {
        Ids.outer(portfolioId, "/portfolioId");
        PortfolioRules.checkForm(asEvent());
    }

    @Override
    public Set<String> partyIds() {
        return Stream.ofNullable(holder.party()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> portfolioIds() {
        return Stream.ofNullable(partOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Rule 6. */
    private void requireUnused(Facts facts) {
        new Known(facts, self()).origin().ifPresent(event -> {
            throw Refusal.ofField(
                            RefusalCode.DUPLICATE_PORTFOLIO,
                            "/portfolioId",
                            portfolioId + " is defined with other content")
                    .conflictingWith(event);
        });
    }

    private PatentPortfolioDefined asEvent() {
        return new PatentPortfolioDefined(
                portfolioId,
                name,
                holder,
                heldSince,
                asOf,
                counts,
                patents,
                offices,
                standards,
                technologies,
                partOf,
                evidence);
    }
}
