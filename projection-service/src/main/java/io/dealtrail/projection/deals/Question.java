package io.dealtrail.projection.deals;

import io.dealtrail.projection.facts.Deal;
import io.dealtrail.terms.FactRef;
import java.util.Map;
import java.util.Optional;

/** What a list asks of each object of its kind. */
@FunctionalInterface
interface Question {

    /** What the list shows beside the object's own fields; empty where the list does not ask for it. */
    Optional<Map<String, Object>> of(Deal deal, FactRef object);
}
