package io.dealtrail.facts;

import io.dealtrail.facts.Because.Reason;
import io.dealtrail.terms.FactRef;
import java.util.Optional;

/** What will not happen any more: closings of agreements that were given up before, and what a failed condition stood before. */
final class Undone {

    private final FactView view;
    private final Related related;
    private final WorldDates dates;
    private final ComputedAgreement agreements;

    Undone(FactView view, Related related, ComputedAgreement agreements) {
        this.view = view;
        this.related = related;
        this.dates = new WorldDates(view);
        this.agreements = agreements;
    }

    /** That an agreement was abandoned, or terminated before it took effect. */
    Optional<Because> agreement(FactRef agreement) {
        return status(agreement)
                .filter(status -> status.equals(AgreementStatus.ABANDONED)
                        || (status.equals(AgreementStatus.TERMINATED) && !tookEffect(agreement)))
                .map(_ -> happened(agreement.field("status")));
    }

    /** That an agreement was closed by the day. */
    Optional<Because> closed(FactRef agreement) {
        FactRef closing = agreement.field("closedOn");
        return hasComeBy(closing) ? Optional.of(happened(closing)) : Optional.empty();
    }

    /** That a condition failed, a milestone was missed, or an agreement will never close. */
    Optional<Because> act(FactRef act) {
        FactRef object = act.object();
        if (object.kind().equals("agreement")) {
            return closed(object).isPresent() ? Optional.empty() : agreement(object);
        }
        if (object.kind().equals("obligation")) {
            FactRef missed = object.field("missedOn");
            return hasComeBy(missed) ? Optional.of(happened(missed)) : Optional.empty();
        }
        FactRef status = object.field("status");
        return related.text(object, "status").filter("FAILED"::equals).map(_ -> happened(status));
    }

    private Optional<AgreementStatus> status(FactRef agreement) {
        return agreements.of(agreement).stream()
                .filter(fact -> fact.ref().field().equals("status"))
                .flatMap(fact -> Optional.ofNullable(fact.value()).stream())
                .map(value -> AgreementStatus.valueOf(value.asString()))
                .findFirst();
    }

    private boolean tookEffect(FactRef agreement) {
        return view.get(agreement.field("effectiveFrom")).isPresent()
                || agreements.of(agreement).stream()
                        .anyMatch(fact -> fact.ref().field().equals("effectiveFrom"));
    }

    private boolean hasComeBy(FactRef day) {
        return dates.of(day)
                .filter(when -> when.hasComeBy(view.validAt()) == Answer.YES)
                .isPresent();
    }

    private static Because happened(FactRef ref) {
        return new Because(Reason.HAPPENED, ref);
    }
}
