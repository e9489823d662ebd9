package io.dealtrail.deal.partnership.state;

import io.dealtrail.terms.MalformedTermException;
import io.dealtrail.terms.PartialDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads days out of facts, where corrections may have put anything. */
public final class EventDays {

    private EventDays() {}

    /** The day, where it is one. */
    public static Optional<PartialDate> read(@Nullable JsonNode value) {
        if (value == null || !value.isString()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PartialDate.parse(value.stringValue()));
        } catch (MalformedTermException _) {
            return Optional.empty(); // no date is as good as one that is not known
        }
    }
}
