package io.dealtrail.deal.partnership.state;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.deal.rules.ObjectCodes;
import io.dealtrail.events.CrossLicenseGranted;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of one partnership and of the objects in it. */
public record PartnershipState(String id, Facts facts) {

    /** The partnership as an object of its own. */
    public Known self() {
        return known("partnership", id);
    }

    /** An object in the partnership, whether or not it exists. */
    public Known known(String kind, String objectId) {
        return new Known(facts, FactRef.object(kind, objectId));
    }

    /** All objects of a kind. */
    public Stream<Known> all(String kind) {
        return facts.asOf(LocalDate.EPOCH).objects(kind).stream()
                .map(ref -> new Known(facts, ref))
                .filter(Known::exists);
    }

    /** An agreement that must exist here (rules 5 and 35). */
    public Agreement agreement(String agreementId, String pointer) {
        return Agreement.in(this, object("agreement", agreementId, pointer));
    }

    /** The agreement that a command may leave out. */
    public Optional<Agreement> optionalAgreement(@Nullable String agreementId, String pointer) {
        return Optional.ofNullable(agreementId).map(given -> agreement(given, pointer));
    }

    /** An object that must exist here (rule 5), and not in another partnership (rule 35). */
    public Known object(String kind, String objectId, String pointer) {
        if (objectId.contains("/")) {
            throw Refusal.ofField(RefusalCode.WRONG_PARTNERSHIP, pointer, objectId + " is in another partnership");
        }
        Known known = known(kind, objectId);
        if (!known.exists()) {
            throw Refusal.ofField(ObjectCodes.unknown(kind), pointer, "there is no " + kind + " " + objectId);
        }
        return known;
    }

    /** Rule 6. */
    public void requireUnused(String kind, String objectId, String pointer) {
        known(kind, objectId).origin().ifPresent(event -> {
            throw used(ObjectCodes.duplicate(kind), objectId, pointer, event);
        });
    }

    /** Rule 6 for cross licences, which are no objects of their own. */
    public void requireUnusedCrossLicense(String crossLicenseId, String pointer) {
        facts.counting(CrossLicenseGranted.class)
                .filter(recorded -> recorded.event() instanceof CrossLicenseGranted granted
                        && granted.crossLicenseId().equals(crossLicenseId))
                .map(RecordedEvent::eventId)
                .findFirst()
                .ifPresent(event -> {
                    throw used(RefusalCode.DUPLICATE_CROSS_LICENSE, crossLicenseId, pointer, event);
                });
    }

    /** Rule 6 for related deals, which are fields of the partnership. */
    public void requireUnusedRelatedDeal(String relatedDealId, String pointer) {
        self().versions("relatedDeals." + relatedDealId).stream()
                .map(version -> version.event())
                .findFirst()
                .ifPresent(event -> {
                    throw used(RefusalCode.DUPLICATE_RELATED_DEAL, relatedDealId, pointer, event);
                });
    }

    public boolean isClosed() {
        return self().read("status", String.class).filter("CLOSED"::equals).isPresent();
    }

    /** Rule 7. */
    public void requireOpen() {
        if (isClosed()) {
            throw Refusal.of(RefusalCode.PARTNERSHIP_CLOSED, id + " is closed: reopen it first")
                    .conflictingWith(self().versions("status").getLast().event());
        }
    }

    private static Refusal used(RefusalCode code, String objectId, String pointer, UUID event) {
        return Refusal.ofField(code, pointer, objectId + " is recorded with other content")
                .conflictingWith(event);
    }
}
