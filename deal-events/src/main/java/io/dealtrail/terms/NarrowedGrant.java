package io.dealtrail.terms;

import org.jspecify.annotations.Nullable;

/**
 * What is left of a licence when a part of it ends.
 *
 * @param field left out: as before
 * @param territory left out: as before
 * @param ended nothing is left
 */
public record NarrowedGrant(
        String grantId,
        @Nullable FieldOfUse field,
        @Nullable Territory territory,
        @Nullable Boolean ended) {

    public NarrowedGrant {
        Ids.inner(Given.required(grantId, "grantId"));
    }
}
