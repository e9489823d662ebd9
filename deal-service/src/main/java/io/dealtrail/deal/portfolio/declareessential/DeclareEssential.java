package io.dealtrail.deal.portfolio.declareessential;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.portfolio.state.PortfolioCommand;
import io.dealtrail.deal.rules.DerivedId;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.events.EssentialityDeclared;
import io.dealtrail.events.PortfolioEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.DeclarationKind;
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

/** Someone declares patents of a portfolio essential to a standard, by number or in general. */
public record DeclareEssential(
        String portfolioId,
        PartyRef declarant,
        String standard,
        DeclarationKind kind,
        List<PatentRef> patents,
        @Nullable Boolean reciprocity,
        @Nullable PartialDate signedOn,
        @Nullable PartialDate publishedOn,
        @JsonUnwrapped Evidence evidence)
        implements PortfolioCommand {

    public DeclareEssential {
        patents = Given.list(patents);
    }

    @Override
    public List<? extends PortfolioEvent> decide(Facts facts, DecisionContext context) {
        DeclarationRules.of(asEvent(), context).require(() -> Grounds.required(this, facts, context));
        return List.of(asEvent());
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return facts.recorded(asEvent());
    }

    @Override
    public void requireWellFormed() {
        if ((kind == DeclarationKind.SPECIFIC) == patents.isEmpty()) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/patents", "patents belong to a SPECIFIC declaration");
        }
    }

    @Override
    public Set<String> partyIds() {
        return Stream.ofNullable(declarant.party()).collect(Collectors.toUnmodifiableSet());
    }

    private EssentialityDeclared asEvent() {
        return new EssentialityDeclared(
                portfolioId,
                declarationId(),
                declarant,
                standard,
                kind,
                patents,
                reciprocity,
                signedOn,
                publishedOn,
                evidence);
    }

    private String declarationId() {
        String who = declarant.party() != null ? declarant.party() : String.valueOf(declarant.mention());
        PartialDate day = signedOn != null ? signedOn : publishedOn;
        return DerivedId.of(standard, who, kind.name(), day == null ? "undated" : day.toString());
    }
}
