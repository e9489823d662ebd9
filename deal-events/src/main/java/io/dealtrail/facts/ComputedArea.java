package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.util.List;
import java.util.Optional;

/** Whether an area of collaboration is worked on. */
final class ComputedArea {

    private final FactView view;
    private final Related related;
    private final Spans spans;

    ComputedArea(FactView view, Related related, Spans spans) {
        this.view = view;
        this.related = related;
        this.spans = spans;
    }

    List<ComputedFact> of(FactRef area) {
        Span span = cutOff(cutOff(span(area), area.field("completedOn")), area.field("droppedOn"));
        Answer open = span.inForceOn(view.validAt());
        FactRef active = area.field("active");
        if (open == Answer.NO) {
            return List.of(ComputedFact.of(active, open, span.because(view.validAt())));
        }
        Optional<FactVersion> status = view.get(area.field("status"));
        if (status.isPresent() && status.get().unknown()) {
            return List.of(ComputedFact.of(active, Answer.UNKNOWN, because(area.field("suspendedOn"))));
        }
        return status.map(FactVersion::value)
                        .filter(value -> "SUSPENDED".equals(value.asString("")))
                        .isPresent()
                ? List.of(ComputedFact.of(active, Answer.NO, because(area.field("suspendedOn"))))
                : List.of(ComputedFact.of(active, open, span.because(view.validAt())));
    }

    private static List<Because> because(FactRef day) {
        return List.of(new Because(Because.Reason.HAPPENED, day));
    }

    /** The day on which it was completed or dropped is its last. */
    private Span cutOff(Span span, FactRef lastDay) {
        return spans.day(lastDay)
                .map(day -> span.cutOff(day, new Because(Because.Reason.HAPPENED, lastDay)))
                .orElse(span);
    }

    /** Nobody ends an area by silence: where its agreement's end is not stated, it goes on. */
    private Span span(FactRef area) {
        Because notStated = new Because(Because.Reason.BEGIN_NOT_STATED, area);
        Span span = related.agreementOf(area)
                .map(agreement -> spans.ofAgreement(agreement).asReported())
                .orElse(new Span(DayRange.UNKNOWN, DayRange.NEVER, notStated, notStated));
        Optional<DayRange> from = spans.day(area.field("from"));
        if (from.isPresent()) {
            span = new Span(
                    from.get(), span.end(), new Because(Because.Reason.BEGINS, area.field("from")), span.endWhy());
        }
        Optional<DayRange> promoted = spans.day(area.field("promotedOn"));
        if (promoted.isPresent()) {
            span = span.startedBy(promoted.get(), new Because(Because.Reason.HAPPENED, area.field("promotedOn")));
        }
        return related.isTrue(area, "existedBefore")
                ? span.startedBefore(new Because(Because.Reason.BEGIN_NOT_STATED, area.field("existedBefore")))
                : span;
    }
}
