package io.dealtrail.facts;

import io.dealtrail.facts.Because.Reason;
import io.dealtrail.terms.FactRef;
import java.util.List;
import java.util.Optional;

/** What follows of the things that agreements are about: grants and transfers. */
final class ComputedDeeds {

    private static final String STATUS = "status";
    private static final String AGREED = "AGREED";

    private final FactView view;
    private final Related related;
    private final Spans spans;
    private final MemberSides sides;
    private final Undone undone;

    ComputedDeeds(FactView view, Related related, Spans spans) {
        this.view = view;
        this.related = related;
        this.spans = spans;
        this.sides = new MemberSides(view, related, spans);
        this.undone = new Undone(view, related, new ComputedAgreement(view, spans));
    }

    /** Whether a licence is in force, those counted who joined or left the agreement. */
    Judged inForce(FactRef grant) {
        Span span = spans.ofGrant(grant);
        Judged own = new Judged(span.inForceOn(view.validAt()), span.because(view.validAt()));
        return sides.of(grant).map(own::and).orElse(own);
    }

    List<ComputedFact> grant(FactRef grant) {
        Judged judged = inForce(grant);
        return List.of(ComputedFact.of(grant.field("inForce"), judged.answer(), judged.because()));
    }

    List<ComputedFact> transfer(FactRef transfer) {
        return new ComputedTransfer(view, spans, this::agreedUnlessUndone).of(transfer);
    }

    /** What was to pass by an agreement that came to nothing, or with a closing that never came, does not pass any more. */
    private List<ComputedFact> agreedUnlessUndone(FactRef transfer) {
        return related.text(transfer, "conditionalOn")
                .flatMap(WorldDates::reference)
                .flatMap(undone::act)
                .or(() -> related.agreementOf(transfer).flatMap(undone::agreement))
                .map(because -> List.of(ComputedFact.of(transfer.field(STATUS), "LAPSED", List.of(because))))
                .orElseGet(() -> agreed(transfer));
    }

    /** Agreed from the day on which its agreement was made, or at all times where that is not known. */
    List<ComputedFact> agreed(FactRef object) {
        Optional<FactRef> agreement = related.agreementOf(object);
        Answer made = agreement
                .flatMap(spans::madeOn)
                .map(day -> day.hasComeBy(view.validAt()))
                .orElse(Answer.YES);
        List<Because> because = List.of(new Because(Reason.HAPPENED, agreement.orElse(object)));
        return switch (made) {
            case YES -> List.of(ComputedFact.of(object.field(STATUS), AGREED, because));
            case UNKNOWN -> List.of(ComputedFact.unknown(object.field(STATUS), because));
            case NO -> List.of();
        };
    }
}
