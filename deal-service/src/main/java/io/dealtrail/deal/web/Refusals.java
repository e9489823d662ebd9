package io.dealtrail.deal.web;

import io.dealtrail.deal.decision.FieldError;
import io.dealtrail.deal.decision.Refusal;
import java.util.Comparator;
import java.util.List;

/** Puts several refusals of one request together. */
final class Refusals {

    private Refusals() {}

    /** The one of the lowest rule, with the faults of all. */
    static Refusal together(List<Refusal> refusals) {
        Refusal first = refusals.stream()
                .min(Comparator.comparingInt(refusal -> refusal.code().rule()))
                .orElseThrow();
        List<FieldError> errors =
                refusals.stream().flatMap(refusal -> refusal.errors().stream()).toList();
        return new Refusal(first.code(), first.detail(), errors, first.conflictingEventId(), first.extra());
    }
}
