package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartyRef;

/**
 * One who belongs, belonged, or may belong to an agreement on a day, in one role.
 *
 * @param role {@code MEMBER} where nobody says which
 * @param source what says so: the list of those who signed, or that it joined or left
 */
public record Member(FactRef agreement, PartyRef party, String role, FactVersion source, Judged judged) {

    /** The role of one of whom no other is stated. */
    public static final String PLAIN = "MEMBER";

    public Answer answer() {
        return judged.answer();
    }
}
