package io.dealtrail.deal.party.registerparty;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.events.PartyRegistered;
import io.dealtrail.terms.CountryCodes;
import io.dealtrail.terms.MalformedTermException;
import org.jspecify.annotations.Nullable;

/** What every party keeps to, when it is registered and when it is corrected. */
public final class PartyRules {

    private PartyRules() {}

    public static void check(PartyRegistered wanted) {
        checkCountry(wanted.country());
    }

    /** Rule 1. */
    public static void checkCountry(@Nullable String country) {
        if (country != null) {
            requireCountry(country);
        }
    }

    private static void requireCountry(String country) {
        try {
            CountryCodes.country(country);
        } catch (MalformedTermException e) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/country", String.valueOf(e.getMessage()));
        }
    }
}
