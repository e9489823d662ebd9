package io.dealtrail.deal.partnership.attachdocument;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.partnership.state.Numbering;
import io.dealtrail.deal.partnership.state.PartnershipCommand;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Grounds;
import io.dealtrail.deal.rules.Rules;
import io.dealtrail.events.DocumentAttached;
import io.dealtrail.events.PartnershipEvent;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.Evidence;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the text of an agreement can be read. The document is not fetched; its digest says which one is meant.
 *
 * @param url of the web
 * @param sha256 64 hexadecimal digits
 */
public record AttachDocument(
        String partnershipId,
        String agreementId,
        String title,
        String url,
        @Nullable String sha256,
        @JsonUnwrapped Evidence evidence)
        implements PartnershipCommand {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    @Override
    public List<? extends PartnershipEvent> decide(PartnershipState state, DecisionContext context) {
        state.agreement(agreementId, "/agreementId");
        state.requireOpen();
        Grounds.optional(this, state.facts(), context);
        return List.of(asEvent(Numbering.next(
                state.facts(),
                DocumentAttached.class,
                other -> other.agreementId().equals(agreementId))));
    }

    @Override
    public boolean isRepetition(Facts facts) {
        return Numbering.isRecorded(facts, DocumentAttached.class, other -> asEvent(other.number()));
    }

    @Override
    public void requireWellFormed() {
        checkUrl(url);
        checkDigest(sha256);
    }

    /** Rules 5 and 1. */
    public static Rules rules(DocumentAttached wanted, PartnershipState state) {
        state.agreement(wanted.agreementId(), "/agreementId");
        return Rules.of(() -> checkUrl(wanted.url()), () -> checkDigest(wanted.sha256()));
    }

    /** Rule 1. */
    private static void checkUrl(String url) {
        if (!isOfTheWeb(url)) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/url", "not the address of a page of the web");
        }
    }

    /** Rule 1. */
    private static void checkDigest(@Nullable String sha256) {
        if (sha256 != null && !DIGEST.matcher(sha256).matches()) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/sha256", "a SHA-256 has 64 hexadecimal digits");
        }
    }

    private static boolean isOfTheWeb(String url) {
        try {
            URI address = new URI(url);
            return address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT))
                    && address.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    private DocumentAttached asEvent(int number) {
        String digest = sha256 == null ? null : sha256.toLowerCase(Locale.ROOT);
        return new DocumentAttached(agreementId, number, title, url, digest, evidence);
    }
}
