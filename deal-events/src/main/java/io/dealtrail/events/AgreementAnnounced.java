package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.AgreementType;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import io.dealtrail.terms.Signatory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parties said that they mean to agree; nothing binds yet. */
@StoredName("agreement-announced")
public record AgreementAnnounced(
        String agreementId,
        List<AgreementType> types,
        List<Signatory> parties,
        PartialDate announcedOn,
        @JsonUnwrapped Evidence evidence)
        implements AgreementLifecycleEvent {
    public AgreementAnnounced {
        types = Given.list(types);
        parties = Given.list(parties);
    }

    @Override
    public @Nullable PartialDate happenedOn() {
        return announcedOn;
    }
}
