package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Assets;
import io.dealtrail.terms.Conveyance;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartyRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Patents are to pass from some parties to others. */
@StoredName("patent-transfer-agreed")
public record PatentTransferAgreed(
        String transferId,
        @Nullable String agreementId,
        List<PartyRef> transferors,
        List<PartyRef> transferees,
        Assets assets,
        @Nullable Conveyance conveyance,
        @Nullable String verbatimConveyance,
        @Nullable Fraction interest,
        @Nullable FactRef conditionalOn,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipEvent {
    public PatentTransferAgreed {
        transferors = Given.list(transferors);
        transferees = Given.list(transferees);
    }
}
