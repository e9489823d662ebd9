package io.dealtrail.terms;

import org.jspecify.annotations.Nullable;

/** A right of one side to change how long an agreement runs, or to buy. */
public record Option(
        String optionId,
        @Nullable PartyRef holder,
        OptionEffect effect,
        @Nullable String extendBy,
        @Nullable Period window) {}
