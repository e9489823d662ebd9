package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.rules.ObjectCodes;
import io.dealtrail.terms.FactRef;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rule 5 for facts and objects that a command refers to by address. */
public final class References {

    private References() {}

    /** Refuses the address of an object that does not exist here; what another partnership holds cannot be looked up from here. */
    public static void requireKnown(@Nullable FactRef ref, String pointer, PartnershipState state) {
        if (ref == null || isElsewhere(ref, state)) {
            return;
        }
        if (!state.known(ref.kind(), ref.id()).exists()) {
            throw Refusal.ofField(
                    ObjectCodes.unknown(ref.kind()), pointer, "there is no " + ref.kind() + " " + ref.id());
        }
    }

    private static boolean isElsewhere(FactRef ref, PartnershipState state) {
        boolean qualified = ref.partnership() != null && !ref.partnership().equals(state.id());
        return qualified || Set.of("party", "source", "portfolio").contains(ref.kind());
    }
}
