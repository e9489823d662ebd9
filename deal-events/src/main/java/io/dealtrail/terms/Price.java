package io.dealtrail.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is paid: an amount, a range, a rate or shares, at most one of them; unwrapped into the JSON of its owner. */
public record Price(
        @Nullable Money amount,
        @Nullable MoneyRange range,
        @Nullable Rate rate,
        List<Share> shares) {
    public Price {
        shares = Given.list(shares);
    }
}
