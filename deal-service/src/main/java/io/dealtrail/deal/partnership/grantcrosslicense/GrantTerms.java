package io.dealtrail.deal.partnership.grantcrosslicense;

import io.dealtrail.terms.Exclusivity;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.FieldOfUse;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Period;
import io.dealtrail.terms.Subject;
import io.dealtrail.terms.Term;
import io.dealtrail.terms.Territory;
import io.dealtrail.terms.WorldDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of a licence as far as they are given: in a cross licence for one grant, or for all as the default. */
public record GrantTerms(
        @Nullable PartyRef licensor,
        @Nullable PartyRef licensee,
        @Nullable Subject subject,
        @Nullable Exclusivity exclusivity,
        @Nullable FieldOfUse field,
        @Nullable Territory territory,
        List<String> products,
        @Nullable Term term,
        @Nullable WorldDate from,
        @Nullable FactRef conditionalOn,
        @Nullable Boolean sublicense,
        @Nullable Period releasePast,
        @Nullable Boolean covenantNotToSue,
        @Nullable Boolean royaltyBearing,
        @Nullable Boolean survivesTermination) {

    public GrantTerms {
        products = Given.list(products);
    }

    /** These terms, and what they leave out from the default. */
    GrantTerms orElse(GrantTerms other) {
        return new GrantTerms(
                given(licensor, other.licensor),
                given(licensee, other.licensee),
                given(subject, other.subject),
                given(exclusivity, other.exclusivity),
                given(field, other.field),
                given(territory, other.territory),
                products.isEmpty() ? other.products : products,
                given(term, other.term),
                given(from, other.from),
                given(conditionalOn, other.conditionalOn),
                given(sublicense, other.sublicense),
                given(releasePast, other.releasePast),
                given(covenantNotToSue, other.covenantNotToSue),
                given(royaltyBearing, other.royaltyBearing),
                given(survivesTermination, other.survivesTermination));
    }

    private static <T> @Nullable T given(@Nullable T own, @Nullable T other) {
        return own != null ? own : other;
    }
}
