package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.DeclarationKind;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.PatentRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone declared patents essential to a standard.
 *
 * @param declarationId made from who declared what and when; names the fact
 * @param reciprocity licences are offered to those who offer theirs
 */
@StoredName("essentiality-declared")
public record EssentialityDeclared(
        String portfolioId,
        String declarationId,
        PartyRef declarant,
        String standard,
        DeclarationKind kind,
        List<PatentRef> patents,
        @Nullable Boolean reciprocity,
        @Nullable PartialDate signedOn,
        @Nullable PartialDate publishedOn,
        @JsonUnwrapped Evidence evidence)
        implements PortfolioEvent {
    public EssentialityDeclared {
        patents = Given.list(patents);
    }

    @Override
    public @Nullable PartialDate happenedOn() {
        return signedOn != null ? signedOn : publishedOn;
    }
}
