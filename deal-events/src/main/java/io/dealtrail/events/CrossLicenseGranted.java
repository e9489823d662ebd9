package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Given;
import java.util.List;

/** Licences were granted to each other as one bargain; each is a licence of its own. */
@StoredName("cross-license-granted")
public record CrossLicenseGranted(
        String crossLicenseId,
        String agreementId,
        List<String> grantIds,
        @JsonUnwrapped Evidence evidence) implements PartnershipEvent {
    public CrossLicenseGranted {
        grantIds = Given.list(grantIds);
    }
}
