package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.ConsiderationForm;
import io.dealtrail.terms.ConsiderationKind;
import io.dealtrail.terms.Decider;
import io.dealtrail.terms.Disclosure;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Period;
import io.dealtrail.terms.Price;
import io.dealtrail.terms.WorldDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something is owed for something, as far as is disclosed. */
@StoredName("consideration-agreed")
public record ConsiderationAgreed(
        String considerationId,
        String agreementId,
        @Nullable String forRef,
        ConsiderationKind kind,
        @Nullable ConsiderationForm form,
        List<PartyRef> payers,
        List<PartyRef> payees,
        Disclosure disclosure,
        @JsonUnwrapped Price price,
        @Nullable String instrument,
        @Nullable Period period,
        @Nullable WorldDate maturity,
        @Nullable String contingentOn,
        @Nullable String partOf,
        @Nullable Boolean headline,
        @Nullable Boolean refundable,
        @Nullable Decider determinedBy,
        @Nullable WorldDate expectedBy,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipEvent {
    public ConsiderationAgreed {
        payers = Given.list(payers);
        payees = Given.list(payees);
    }
}
