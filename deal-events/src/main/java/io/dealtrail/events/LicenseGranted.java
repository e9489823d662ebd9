package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Exclusivity;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.FieldOfUse;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Period;
import io.dealtrail.terms.Subject;
import io.dealtrail.terms.Term;
import io.dealtrail.terms.Territory;
import io.dealtrail.terms.WorldDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One party may use what another holds.
 *
 * @param possibleConflict it was accepted although an exclusive licence of the same licensor may cover some of it
 */
@StoredName("license-granted")
public record LicenseGranted(
        String grantId,
        String agreementId,
        @Nullable String crossLicenseId,
        PartyRef licensor,
        PartyRef licensee,
        Subject subject,
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
        @Nullable Boolean survivesTermination,
        @Nullable Boolean possibleConflict,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipEvent {
    public LicenseGranted {
        products = Given.list(products);
    }

    /** The same licence, marked or not. */
    public LicenseGranted withPossibleConflict(@Nullable Boolean mark) {
        return new LicenseGranted(
                grantId,
                agreementId,
                crossLicenseId,
                licensor,
                licensee,
                subject,
                exclusivity,
                field,
                territory,
                products,
                term,
                from,
                conditionalOn,
                sublicense,
                releasePast,
                covenantNotToSue,
                royaltyBearing,
                survivesTermination,
                mark,
                evidence);
    }

    @Override
    public @Nullable PartialDate happenedOn() {
        return PartialDate.stated(from);
    }
}
