package io.dealtrail.deal.rules;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import java.util.regex.Pattern;

/** Rule 1 for the ids that clients choose. */
public final class Ids {

    private static final Pattern OUTER = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final Pattern INNER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

    private Ids() {}

    /** The id of a party, a source or a partnership. */
    public static void outer(String id, String pointer) {
        check(OUTER, id, pointer);
    }

    /** The id of something inside a partnership. */
    public static void inner(String id, String pointer) {
        check(INNER, id, pointer);
    }

    private static void check(Pattern form, String id, String pointer) {
        if (!form.matcher(id).matches()) {
            throw Refusal.ofField(RefusalCode.MALFORMED, pointer, "an id has the form " + form);
        }
    }
}
