package io.dealtrail.deal.rules;

import io.dealtrail.deal.decision.RefusalCode;
import java.util.Locale;

/** The refusals of rules 5 and 6 by the kind of object: {@code area} gives {@code UNKNOWN_AREA} and {@code DUPLICATE_AREA}. */
public final class ObjectCodes {

    private ObjectCodes() {}

    public static RefusalCode unknown(String kind) {
        return code("UNKNOWN_", kind);
    }

    public static RefusalCode duplicate(String kind) {
        return code("DUPLICATE_", kind);
    }

    private static RefusalCode code(String prefix, String kind) {
        return RefusalCode.valueOf(prefix + kind.toUpperCase(Locale.ROOT));
    }
}
