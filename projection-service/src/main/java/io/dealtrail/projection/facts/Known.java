package io.dealtrail.projection.facts;

import io.dealtrail.projection.web.AsOf;
import java.time.Instant;

/** How a knowledge time is written for SQL. */
public final class Known {

    private Known() {}

    /** The condition that a range was believed at the parameter {@code knownAt}: what is now has indexes of its own, which do not grow with history. */
    public static String condition(String column, AsOf asOf) {
        return asOf.now() ? "upper_inf(" + column + ")" : column + " @> :knownAt::timestamptz";
    }

    /** Nothing that became known later counts. */
    static Instant latest(AsOf asOf) {
        return asOf.now() ? Instant.MAX : asOf.knownAt();
    }

    /** For {@code known @> :knownAt::timestamptz}: of everything that is known now, only what is believed without an end contains infinity. */
    public static String at(AsOf asOf) {
        return asOf.now() ? "infinity" : asOf.knownAt().toString();
    }
}
