package io.dealtrail.terms;

import java.util.List;

/** The part of one whole that some parties have. */
public record Share(List<PartyRef> parties, Fraction share) {
    public Share {
        parties = Given.list(parties);
    }
}
