package io.dealtrail.terms;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is paid: an amount, a range, a rate or shares, at most one of them; unwrapped into the JSON of its owner. */
public record Price(
        @Nullable Money amount,
        @Nullable MoneyRange range,
        @Nullable Rate rate,
        List<Share> shares) {

    public Price {
        shares = Given.list(shares);
        Given.refuse(
                Stream.of(amount, range, rate).filter(Objects::nonNull).count() + (shares.isEmpty() ? 0 : 1) > 1,
                "a price is an amount, a range, a rate or shares");
        Share.requireWhole(shares);
    }

    /** Nothing is said of what is paid. */
    public boolean saysNothing() {
        return amount == null && range == null && rate == null && shares.isEmpty();
    }
}
