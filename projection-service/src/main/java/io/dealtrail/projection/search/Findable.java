package io.dealtrail.projection.search;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something by which a search finds, from one event of an aggregate to another; equal ones are the same. */
sealed interface Findable {

    /**
     * A text about an object.
     *
     * @param field of the object, {@code id} for its id
     * @param line as {@link Words#line}
     * @param validFrom the first day on which it says so, {@code null} where that is open
     */
    record Text(
            AggregateRef aggregate,
            FactRef object,
            String field,
            String line,
            @Nullable LocalDate validFrom) implements Findable {}

    /**
     * That a partnership is found with another aggregate.
     *
     * @param through what leads there, of several that do
     */
    record Link(String partnership, AggregateRef to, String through) implements Findable {}
}
