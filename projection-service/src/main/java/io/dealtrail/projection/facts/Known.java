package io.dealtrail.projection.facts;

import io.dealtrail.projection.web.AsOf;

/** How a knowledge time is written for SQL. */
public final class Known {

    private Known() {}

    /** For {@code known @> :knownAt::timestamptz}: of everything that is known now, only what is believed without an end contains infinity. */
    public static String at(AsOf asOf) {
        return asOf.now() ? "infinity" : asOf.knownAt().toString();
    }
}
