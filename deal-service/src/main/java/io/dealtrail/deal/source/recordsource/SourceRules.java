package io.dealtrail.deal.source.recordsource;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.events.SourceRecorded;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** What every source keeps to, when it is recorded and when it is corrected. */
public final class SourceRules {

    private static final int LONGEST_EXCERPT = 300;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private SourceRules() {}

    /** Rule 1: only addresses of the web are stored, and no more of a text than may be quoted. */
    static void requireWellFormed(SourceRecorded wanted) {
        if (wanted.url() != null && !isWebAddress(wanted.url())) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/url", "not an address that begins with http or https");
        }
        String excerpt = wanted.excerpt();
        if (excerpt != null && excerpt.codePointCount(0, excerpt.length()) > LONGEST_EXCERPT) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/excerpt", "longer than " + LONGEST_EXCERPT + " characters");
        }
    }

    /** Rules 1 and 14. */
    public static Rules of(SourceRecorded wanted, DecisionContext context) {
        return Rules.of(
                () -> requireWellFormed(wanted),
                () -> WorldDays.happened(wanted.publishedOn(), "/publishedOn", context));
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            return uri.getHost() != null && scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
