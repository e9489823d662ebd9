package io.dealtrail.terms;

import org.jspecify.annotations.Nullable;

/** How long something runs. */
public record Term(
        TermKind kind,
        @Nullable WorldDate from,
        @Nullable WorldDate to,
        @Nullable Integer n,
        @Nullable PartialDate maxExtent) {}
