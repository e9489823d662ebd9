package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.Price;

/** A price that was not public became known. */
@StoredName("consideration-disclosed")
public record ConsiderationDisclosed(
        String considerationId,
        @JsonUnwrapped Price price,
        @JsonUnwrapped Evidence evidence) implements PartnershipEvent {}
