package io.dealtrail.terms;

import org.jspecify.annotations.Nullable;

/** A thing that an agreement schedules as included or excluded. */
public record Item(
        String itemId, ItemKind kind, String name, @Nullable Count count, boolean included) {}
