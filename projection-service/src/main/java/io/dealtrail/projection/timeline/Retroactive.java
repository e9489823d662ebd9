package io.dealtrail.projection.timeline;

import io.dealtrail.events.AgreementBecameEffective;
import io.dealtrail.events.AgreementSigned;
import io.dealtrail.events.CollaborationAreaAdded;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.LicenseGranted;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.MalformedTermException;
import io.dealtrail.terms.PartialDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether something takes effect certainly before it was signed, or announced where no signature is known. */
final class Retroactive {

    private Retroactive() {}

    static boolean is(DealEvent event, Facts facts) {
        return switch (event) {
            case AgreementSigned e -> before(PartialDate.stated(e.effectiveFrom()), e.agreementId(), facts);
            case AgreementBecameEffective e -> before(e.on(), e.agreementId(), facts);
            case LicenseGranted e ->
                e.releasePast() != null || before(PartialDate.stated(e.from()), e.agreementId(), facts);
            case CollaborationAreaAdded e -> Boolean.TRUE.equals(e.existedBefore());
            default -> false;
        };
    }

    private static boolean before(@Nullable PartialDate effect, String agreementId, Facts facts) {
        FactRef agreement = FactRef.object("agreement", agreementId);
        return effect != null
                && Stream.of("signedOn", "announcedOn")
                        .flatMap(field -> date(agreement.field(field), facts).stream())
                        .findFirst()
                        .map(effect::certainlyBefore)
                        .orElse(false);
    }

    private static Optional<PartialDate> date(FactRef ref, Facts facts) {
        return facts.versions(ref).stream()
                .map(FactVersion::value)
                .filter(Objects::nonNull)
                .filter(JsonNode::isString)
                .flatMap(value -> parsed(value.stringValue()))
                .findFirst();
    }

    private static Stream<PartialDate> parsed(String text) {
        try {
            return Stream.of(PartialDate.parse(text));
        } catch (MalformedTermException notADate) {
            // A correction may have put anything there.
            return Stream.empty();
        }
    }
}
