package io.dealtrail.terms;

import java.util.List;

/**
 * The act that makes a duty due, e.g. the assignment of an agreement for which consent is required.
 *
 * @param of whose act it is; empty means any party's
 */
public record Trigger(TriggerEvent event, List<PartyRef> of) {

    public Trigger {
        Given.required(event, "event");
        of = Given.list(of);
    }
}
