package io.dealtrail.facts;

import io.dealtrail.terms.MalformedTermException;
import io.dealtrail.terms.PartialDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads dates out of the values of facts. */
final class WorldDates {

    private WorldDates() {}

    /** The date where it is stated; empty where it hangs on something else, is unknown, or is none at all. */
    static Optional<PartialDate> stated(@Nullable JsonNode value) {
        if (value == null || !value.isString()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PartialDate.parse(value.stringValue()));
        } catch (MalformedTermException _) {
            return Optional.empty(); // attested and corrected values are kept as given, whatever they look like
        }
    }
}
