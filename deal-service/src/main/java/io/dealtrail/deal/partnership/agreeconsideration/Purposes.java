package io.dealtrail.deal.partnership.agreeconsideration;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.partnership.state.References;
import io.dealtrail.events.CrossLicenseGranted;
import io.dealtrail.terms.FactRef;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Rule 5 for what a consideration is for or hangs on: an address, a bare id of whatever kind, or words. */
final class Purposes {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

    private static final List<String> KINDS = List.of(
            "agreement",
            "transfer",
            "grant",
            "area",
            "condition",
            "option",
            "obligation",
            "consideration",
            "dispute",
            "proceeding");

    private Purposes() {}

    static void requireKnown(@Nullable String named, String pointer, PartnershipState state) {
        if (named == null) {
            return;
        }
        if (named.contains(":")) {
            References.requireKnown(FactRef.parse(named), pointer, state);
        } else if (ID.matcher(named).matches() && !isKnown(named, state)) {
            throw Refusal.ofField(RefusalCode.UNKNOWN_FACT, pointer, "there is nothing with the id " + named);
        }
    }

    private static boolean isKnown(String id, PartnershipState state) {
        return KINDS.stream().anyMatch(kind -> state.known(kind, id).exists())
                || state.facts().events(CrossLicenseGranted.class).stream()
                        .anyMatch(event -> event.event() instanceof CrossLicenseGranted cross
                                && cross.crossLicenseId().equals(id));
    }
}
