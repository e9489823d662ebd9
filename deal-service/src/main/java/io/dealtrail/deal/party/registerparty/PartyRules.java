package io.dealtrail.deal.party.registerparty;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.PartyDescribed;
import io.dealtrail.events.PartyRegistered;
import io.dealtrail.terms.CountryCodes;
import io.dealtrail.terms.MalformedTermException;
import org.jspecify.annotations.Nullable;

/** What every party keeps to, when it is registered and when it is corrected. */
public final class PartyRules {

    private PartyRules() {}

    /** Rule 1. */
    public static Rules of(PartyRegistered wanted) {
        return Rules.of(() -> checkCountry(wanted.country()));
    }

    /** Rule 1. */
    public static Rules of(PartyDescribed wanted) {
        return Rules.of(() -> checkCountry(wanted.country()));
    }

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
