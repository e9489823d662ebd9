package io.dealtrail.deal.partnership.terminateagreement;

import io.dealtrail.deal.partnership.state.Agreement;
import io.dealtrail.deal.partnership.state.PartnershipState;
import io.dealtrail.deal.rules.Known;
import io.dealtrail.events.AgreementPartiallyTerminated;
import io.dealtrail.facts.Facts;
import io.dealtrail.terms.FieldOfUse;
import io.dealtrail.terms.NarrowedGrant;
import io.dealtrail.terms.TerminationScope;
import io.dealtrail.terms.Territory;
import java.util.List;
import java.util.Optional;

/** What is left of the licences under an agreement when a part of it ends. */
record PartialTermination(TerminationScope scope, Agreement agreement, PartnershipState state) {

    private static final String NOT_SPECIFIED = "NOT_SPECIFIED";

    AgreementPartiallyTerminated event(TerminateAgreement wanted) {
        return new AgreementPartiallyTerminated(
                agreement.id(),
                nextNumber(),
                wanted.on(),
                wanted.reason(),
                scope.grants(),
                scope.fields(),
                scope.territories(),
                wanted.surviving(),
                narrowed(),
                wanted.evidence());
    }

    /** Whether that was recorded, whatever its number and what it did to the licences at the time. */
    static boolean isRecorded(TerminateAgreement wanted, TerminationScope scope, Facts facts) {
        return facts.counting(AgreementPartiallyTerminated.class)
                .anyMatch(recorded -> recorded.event() instanceof AgreementPartiallyTerminated ended
                        && ended.agreementId().equals(wanted.agreementId())
                        && ended.on().equals(wanted.on())
                        && ended.reason().equals(wanted.reason())
                        && new TerminationScope(ended.grants(), ended.fields(), ended.territories()).equals(scope)
                        && ended.surviving().equals(wanted.surviving())
                        && ended.evidence().equals(wanted.evidence()));
    }

    private int nextNumber() {
        int number = 1;
        while (!agreement.known().versions("partialTerminations." + number).isEmpty()) {
            number++;
        }
        return number;
    }

    /** Only where fields or territories end is anything left of a licence. */
    private List<NarrowedGrant> narrowed() {
        if (scope.fields().isEmpty() && scope.territories().isEmpty()) {
            return List.of();
        }
        return state.all("grant")
                .filter(grant -> scope.grants().isEmpty()
                        ? grant.read("agreementId", String.class)
                                .filter(agreement.id()::equals)
                                .isPresent()
                        : scope.grants().contains(grant.object().id()))
                .map(this::narrowed)
                .toList();
    }

    private NarrowedGrant narrowed(Known grant) {
        FieldOfUse field = grant.read("field", FieldOfUse.class).orElse(FieldOfUse.word(NOT_SPECIFIED));
        Territory territory = grant.read("territory", Territory.class).orElse(Territory.word(NOT_SPECIFIED));
        Optional<FieldOfUse> fieldLeft = field.without(scope.fields());
        Optional<Territory> territoryLeft = territory.without(scope.territories());
        boolean ended = fieldLeft.isEmpty() || territoryLeft.isEmpty();
        return new NarrowedGrant(
                grant.object().id(),
                fieldLeft.filter(left -> !ended && !left.equals(field)).orElse(null),
                territoryLeft.filter(left -> !ended && !left.equals(territory)).orElse(null),
                ended ? true : null);
    }
}
