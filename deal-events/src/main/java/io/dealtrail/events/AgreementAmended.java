package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Change;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import io.dealtrail.terms.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parties changed what they had agreed; the old terms stay valid before the change takes effect. */
@StoredName("agreement-amended")
public record AgreementAmended(
        String agreementId,
        String amendmentId,
        List<Change> changes,
        @Nullable PartialDate signedOn,
        @Nullable PartialDate effectiveFrom,
        @Nullable String rationale,
        @JsonUnwrapped Evidence evidence)
        implements AgreementLifecycleEvent {
    public AgreementAmended {
        changes = Given.list(changes);
    }

    @Override
    public @Nullable PartialDate happenedOn() {
        return effectiveFrom != null ? effectiveFrom : signedOn;
    }
}
