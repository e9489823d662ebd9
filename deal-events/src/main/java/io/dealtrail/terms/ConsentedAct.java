package io.dealtrail.terms;

import org.jspecify.annotations.Nullable;

/**
 * The one act that a consent covers: a party's change of control, or an agreement's assignment.
 *
 * @param party whose control passes
 * @param agreement the id of the agreement that is assigned
 * @param to to whom
 */
public record ConsentedAct(
        @Nullable PartyRef party, @Nullable String agreement, PartyRef to) {

    public ConsentedAct {
        Given.refuse((party == null) == (agreement == null), "a consent is for a party or for an agreement");
        Given.required(to, "to");
        if (agreement != null) {
            Ids.inner(agreement);
        }
    }
}
