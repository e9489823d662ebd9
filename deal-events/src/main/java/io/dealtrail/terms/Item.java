package io.dealtrail.terms;

import org.jspecify.annotations.Nullable;

/** A thing that an agreement schedules as included or excluded. */
public record Item(
        String itemId, ItemKind kind, String name, @Nullable HowMany count, boolean included) {

    public Item {
        Ids.inner(Given.required(itemId, "itemId"));
        Given.required(kind, "kind");
        Given.text(name, "name");
    }
}
