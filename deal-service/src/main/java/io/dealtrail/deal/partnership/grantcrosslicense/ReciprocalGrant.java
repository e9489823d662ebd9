package io.dealtrail.deal.partnership.grantcrosslicense;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/** One licence of a cross licence; without an id it gets the cross licence's with a number. */
public record ReciprocalGrant(
        @Nullable String grantId, @JsonUnwrapped GrantTerms terms) {}
