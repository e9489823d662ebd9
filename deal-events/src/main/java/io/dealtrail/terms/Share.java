package io.dealtrail.terms;

import java.util.List;

/** The part of one whole that some parties have. */
public record Share(List<PartyRef> parties, Fraction share) {

    public Share {
        parties = Given.list(parties);
        Given.refuse(parties.isEmpty(), "a share of nobody");
        Given.required(share, "share");
    }

    /**
     * All shares of one whole together are the whole; no shares say nothing of it.
     *
     * @throws MalformedTermException if they are more or less than it
     */
    public static void requireWhole(List<Share> shares) {
        Fraction sum = shares.stream().map(Share::share).reduce(Fraction.ZERO, Fraction::plus);
        if (!shares.isEmpty() && !sum.equals(Fraction.ONE)) {
            throw new MalformedTermException("SHARES_NOT_100", "the shares sum to " + sum);
        }
    }
}
