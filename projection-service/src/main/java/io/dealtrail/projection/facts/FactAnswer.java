package io.dealtrail.projection.facts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.projection.web.AsOf;
import java.time.Instant;
import java.time.LocalDate;

/** One fact, with the dates for which it was asked. */
record FactAnswer(
        LocalDate validAt, Instant knownAt, @JsonUnwrapped FactItem fact) {

    FactAnswer(AsOf asOf, FactItem fact) {
        this(asOf.validAt(), asOf.knownAt(), fact);
    }
}
