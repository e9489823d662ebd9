package io.dealtrail.terms;

import org.jspecify.annotations.Nullable;

/** An amount of one currency, echoed as given and compared as a number. */
public record Money(
        String amount, String currency, @Nullable Boolean approximate) {}
