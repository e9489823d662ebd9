package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.terms.ClauseKind;
import io.dealtrail.terms.Evidence;

/** An agreement has such a clause; the clauses of one agreement are numbered. */
@StoredName("clause-added")
public record ClauseAdded(
        String agreementId,
        int number,
        ClauseKind kind,
        String text,
        @JsonUnwrapped Evidence evidence) implements ContractEvent {}
