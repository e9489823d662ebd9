package io.dealtrail.terms;

import org.jspecify.annotations.Nullable;

/**
 * One line of a rate card: what a licence costs that was signed within these days, both inclusive, each side open where left out.
 *
 * @param per the unit, e.g. {@code vehicle}
 */
public record RateTier(
        TierRate rate,
        String per,
        @Nullable PartialDate signedFrom,
        @Nullable PartialDate signedUntil) {

    public RateTier {
        Given.required(rate, "rate");
        Given.text(per, "per");
        DateOrder.check(signedFrom, signedUntil);
    }
}
