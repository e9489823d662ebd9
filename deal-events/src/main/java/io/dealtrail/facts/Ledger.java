package io.dealtrail.facts;

import io.dealtrail.events.KnowledgeEvent;
import io.dealtrail.terms.PartialDate;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import tools.jackson.databind.JsonNode;

/**
 * Everything that was ever said at one address, retracted or not, in order.
 *
 * @param dating what was asserted here that is or holds the day from which something else holds that the same event asserts, and what was
 *     asserted elsewhere that holds from the day that is here
 */
record Ledger(PVector<Asserted> asserted, PVector<Asserted> dating, PVector<Remark> remarks) {

    static final Ledger EMPTY = new Ledger(TreePVector.empty(), TreePVector.empty(), TreePVector.empty());

    /** One thing that an event said. */
    sealed interface Entry permits Asserted, Remark {

        RecordedEvent by();
    }

    /** An event asserted this value. */
    record Asserted(
            RecordedEvent by, JsonNode value, @Nullable PartialDate from) implements Entry {}

    /** An event spoke about what others asserted. */
    record Remark(RecordedEvent by, KnowledgeEvent said) implements Entry {}

    Ledger with(Asserted next, boolean dates) {
        return new Ledger(asserted.plus(next), dates ? dating.plus(next) : dating, remarks);
    }

    /** With what was asserted elsewhere, from the day that is here. */
    Ledger withDated(Asserted elsewhere) {
        return new Ledger(asserted, dating.plus(elsewhere), remarks);
    }

    Ledger with(Remark next) {
        return new Ledger(asserted, dating, remarks.plus(next));
    }
}
