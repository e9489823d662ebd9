package io.dealtrail.terms;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/** A date that hangs on another fact: so long after it, once it is known. */
public record RelativeDate(FactRef relativeTo, @Nullable Period plus) implements WorldDate {

    public RelativeDate {
        Given.required(relativeTo, "relativeTo");
        Given.refuse(relativeTo.isObject(), "relativeTo names no field: " + relativeTo);
    }
}
