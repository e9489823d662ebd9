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
            found.add(effectiveTo(agreement, span));
        }
        maxEffectiveTo(agreement, span).ifPresent(found::add);
        retroactive(agreement, span).ifPresent(found::add);
        return found;
    }

    /** What an option may do to the end is told by {@code maxEffectiveTo}. */
    private ComputedFact effectiveTo(FactRef agreement, Span span) {
        FactRef ref = agreement.field(EFFECTIVE_TO);
        if (span.endWhy().reason() != Reason.END_MAY_MOVE) {
            return day(ref, lastDay(span), span.endWhy());
        }
        Ends.End current = spans.currentEnd(agreement);
        boolean open = current.day().isUnknown() || current.day().latest().equals(LocalDate.MAX);
        return day(ref, open ? DayRange.UNKNOWN : current.day(), current.why());
    }

    /** The furthest day that options can reach; nothing for what has no end. */
    private static Optional<ComputedFact> maxEffectiveTo(FactRef agreement, Span span) {
        if (span.start().isNever() || span.end().isNever()) {
            return Optional.empty();
        }
        LocalDate furthest = span.end().latest();
        boolean open = furthest.equals(LocalDate.MAX);
        DayRange range = open
                ? DayRange.UNKNOWN
                : new DayRange(span.end().isExact() ? span.end().earliest() : furthest, furthest);
        return Optional.of(day(agreement.field("maxEffectiveTo"), range, span.endWhy()));
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
        Optional<ComputedFact> givenUp = givenUp(agreement);
        if (givenUp.isPresent()) {
            return givenUp;
        }
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

    /** What was abandoned or terminated is so whether or not it ever took effect. */
    private Optional<ComputedFact> givenUp(FactRef agreement) {
        FactRef ref = agreement.field(STATUS);
        FactRef abandonment = agreement.field("abandonedOn");
        Answer abandoned = hasHappened(abandonment);
        if (abandoned != Answer.NO) {
            List<Because> because = List.of(new Because(Reason.ABANDONED, abandonment));
            return Optional.of(
                    abandoned == Answer.YES
                            ? fact(ref, AgreementStatus.ABANDONED, because)
                            : ComputedFact.unknown(ref, because));
        }
        FactRef termination = agreement.field("terminatedOn");
        boolean terminated = spans.ofAgreement(agreement).start().isNever()
                && spans.day(termination)
                        .filter(last -> last.dayAfter().hasComeBy(view.validAt()) == Answer.YES)
                        .isPresent();
        return terminated
                ? Optional.of(
                        fact(ref, AgreementStatus.TERMINATED, List.of(new Because(Reason.TERMINATED, termination))))
                : Optional.empty();
    }

    private AgreementStatus inForce(FactRef agreement) {
        return hasHappened(agreement.field("closedOn")) == Answer.YES
                ? AgreementStatus.CLOSED
                : AgreementStatus.EFFECTIVE;
    }

    private static AgreementStatus ended(Span span) {
        return switch (span.endWhy().reason()) {
            case SUPERSEDED -> AgreementStatus.SUPERSEDED;
            case TERMINATED -> AgreementStatus.TERMINATED;
            case ABANDONED -> AgreementStatus.ABANDONED;
            default -> AgreementStatus.EXPIRED;
        };
    }

    private Optional<ComputedFact> beforeItsStart(FactRef agreement, Span span) {
        FactRef ref = agreement.field(STATUS);
        if (hasHappened(agreement.field("closedOn")) == Answer.YES) {
            FactRef closing = agreement.field("closedOn");
            return Optional.of(fact(ref, AgreementStatus.CLOSED, List.of(new Because(Reason.HAPPENED, closing))));
        }
        Answer announced = hasHappened(agreement.field("announcedOn"));
        Answer signed = signed(agreement, announced);
        if (signed == Answer.YES) {
            AgreementStatus status = spans.pendingCondition(agreement).isPresent()
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

    /** What was only announced is not signed; of a signature without a day its announcement tells. */
    private Answer signed(FactRef agreement, Answer announced) {
        boolean onlyAnnounced = view.get(agreement.field("stage"))
                .filter(version -> version.is(JsonNodeFactory.instance.stringNode("ANNOUNCED")))
                .isPresent();
        if (onlyAnnounced) {
            return Answer.NO;
        }
        return isStated(agreement.field("signedOn")) ? hasHappened(agreement.field("signedOn")) : announced;
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
