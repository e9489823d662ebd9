package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules on parts of one whole: shares and interests. */
public final class Wholes {

    private Wholes() {}

    /** Rule 26: where shares are given at all they sum to the whole. */
    public static void requireWhole(List<Share> shares, String pointer) {
        if (shares.isEmpty()) {
            return;
        }
        Fraction sum = shares.stream().map(Share::share).reduce(Fraction.ZERO, Fraction::plus);
        if (!sum.equals(Fraction.ONE)) {
            throw Refusal.ofField(RefusalCode.SHARES_NOT_100, pointer, "shares of one whole sum to 1");
        }
    }

    /** Rule 31: nobody conveys more than the whole. */
    public static void requireAtMostWhole(@Nullable Fraction interest, String pointer) {
        if (interest != null && interest.compareTo(Fraction.ONE) > 0) {
            throw Refusal.ofField(RefusalCode.INTEREST_EXCEEDED, pointer, interest + " is more than the whole");
        }
    }
}
