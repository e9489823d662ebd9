package io.dealtrail.facts;

import io.dealtrail.facts.Because.Reason;
import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What follows of an agreement. Its status is how it stands as far as is reported: an agreement whose end nobody states stays effective, whereas a
 * licence under it is only certain for as long as its term says.
 */
final class ComputedAgreement {

    private static final String EFFECTIVE_FROM = "effectiveFrom";
    private static final String EFFECTIVE_TO = "effectiveTo";
    private static final String STATUS = "status";

    private final FactView view;
    private final Spans spans;

    ComputedAgreement(FactView view, Spans spans) {
        this.view = view;
        this.spans = spans;
    }

    List<ComputedFact> of(FactRef agreement) {
        Span span = spans.ofAgreement(agreement);
        List<ComputedFact> found = new ArrayList<>();
        status(agreement, span).ifPresent(found::add);
        if (!isStated(agreement.field(EFFECTIVE_FROM)) && !span.start().isNever()) {
            found.add(day(agreement.field(EFFECTIVE_FROM), span.start(), span.startWhy()));
        }
        if (!isStated(agreement.field(EFFECTIVE_TO)) && !span.end().isNever()) {
            found.add(day(agreement.field(EFFECTIVE_TO), lastDay(span), span.endWhy()));
        }
        retroactive(agreement, span).ifPresent(found::add);
        return found;
    }

    private boolean isStated(FactRef ref) {
        return view.get(ref).isPresent();
    }

    /** An end without a limit is not a range of days: nobody knows it. */
    private static DayRange lastDay(Span span) {
        return span.start().isNever() || span.end().latest().equals(LocalDate.MAX) ? DayRange.UNKNOWN : span.end();
    }

    private static ComputedFact day(FactRef ref, DayRange day, Because why) {
        return day.isUnknown()
                ? ComputedFact.unknown(ref, List.of(why))
                : ComputedFact.of(ref, day.text(), List.of(why));
    }

    private Optional<ComputedFact> status(FactRef agreement, Span span) {
        Span reported = span.asReported();
        FactRef ref = agreement.field(STATUS);
        return switch (reported.inForceOn(view.validAt())) {
            case UNKNOWN -> Optional.of(ComputedFact.unknown(ref, reported.because(view.validAt())));
            case YES -> Optional.of(fact(ref, inForce(agreement), reported.because(view.validAt())));
            case NO ->
                reported.hasEndedBefore(view.validAt())
                        ? Optional.of(fact(ref, ended(reported), List.of(reported.endWhy())))
                        : beforeItsStart(agreement, reported);
        };
    }

    private AgreementStatus inForce(FactRef agreement) {
        boolean closed = spans.day(agreement.field("closedOn"))
                .filter(day -> day.hasComeBy(view.validAt()) == Answer.YES)
                .isPresent();
        return closed ? AgreementStatus.CLOSED : AgreementStatus.EFFECTIVE;
    }

    private static AgreementStatus ended(Span span) {
        return span.endWhy().reason() == Reason.SUPERSEDED ? AgreementStatus.SUPERSEDED : AgreementStatus.EXPIRED;
    }

    private Optional<ComputedFact> beforeItsStart(FactRef agreement, Span span) {
        FactRef ref = agreement.field(STATUS);
        Answer announced = hasHappened(agreement.field("announcedOn"));
        Answer signed = isStated(agreement.field("signedOn")) ? hasHappened(agreement.field("signedOn")) : announced;
        if (signed == Answer.YES) {
            AgreementStatus status = spans.openCondition(agreement).isPresent()
                    ? AgreementStatus.CONDITIONS_PENDING
                    : AgreementStatus.SIGNED;
            return Optional.of(fact(ref, status, List.of(span.startWhy())));
        }
        if (signed == Answer.UNKNOWN || announced == Answer.UNKNOWN) {
            return Optional.of(ComputedFact.unknown(ref, List.of(span.startWhy())));
        }
        return announced == Answer.YES
                ? Optional.of(fact(
                        ref,
                        AgreementStatus.ANNOUNCED,
                        List.of(new Because(Reason.HAPPENED, agreement.field("announcedOn")))))
                : Optional.empty();
    }

    private Answer hasHappened(FactRef ref) {
        return spans.day(ref).map(day -> day.hasComeBy(view.validAt())).orElse(Answer.NO);
    }

    /** Whether it took effect before it was signed, else before it was announced. */
    private Optional<ComputedFact> retroactive(FactRef agreement, Span span) {
        FactRef ref = agreement.field("retroactive");
        if (span.start().isNever()) {
            return Optional.empty();
        }
        List<Because> because = List.of(span.startWhy());
        Optional<DayRange> made = spans.madeOn(agreement);
        if (made.isEmpty() || span.start().isUnknown()) {
            return Optional.of(ComputedFact.unknown(ref, because));
        }
        boolean certainly = span.start().latest().isBefore(made.get().earliest());
        boolean possibly = span.start().earliest().isBefore(made.get().latest());
        boolean sameDay = span.start().equals(made.get());
        return Optional.of(
                certainly || !possibly || sameDay
                        ? ComputedFact.of(ref, JsonNodeFactory.instance.booleanNode(certainly), because)
                        : ComputedFact.unknown(ref, because));
    }

    private static ComputedFact fact(FactRef ref, AgreementStatus status, List<Because> because) {
        return ComputedFact.of(ref, status.name(), because);
    }
}
