package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.HowMany;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.ReplacedParty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One party is to stand in an agreement in place of another; the assignments of one agreement are numbered.
 *
 * @param agreementId {@code null} where the agreements are only described
 * @param description of agreements that are not recorded here
 * @param on the day on which it was done or agreed
 * @param effectiveOn from when on the new party stands in place of the old one; {@code null} as long as it waits for something
 * @param replaced the fields of objects under the agreement in which the new party takes the place of the old one
 */
@StoredName("agreement-assigned")
public record AgreementAssigned(
        int number,
        @Nullable String agreementId,
        @Nullable String description,
        @Nullable HowMany count,
        List<PartyRef> counterparties,
        PartyRef from,
        PartyRef to,
        @Nullable JsonNode consent,
        @Nullable PartialDate on,
        @Nullable FactRef conditionalOn,
        @Nullable PartialDate effectiveOn,
        List<ReplacedParty> replaced,
        @JsonUnwrapped Evidence evidence)
        implements ContractEvent {
    public AgreementAssigned {
        counterparties = Given.list(counterparties);
        replaced = Given.list(replaced);
    }

    @Override
    public @Nullable PartialDate happenedOn() {
        return effectiveOn != null ? effectiveOn : on;
    }
}
