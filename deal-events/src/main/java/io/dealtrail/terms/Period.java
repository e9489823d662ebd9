package io.dealtrail.terms;

import org.jspecify.annotations.Nullable;

/** From a day to a day, both inclusive, each side open where left out. */
public record Period(@Nullable WorldDate from, @Nullable WorldDate to) {

    public Period {
        DateOrder.check(from, to);
    }
}
