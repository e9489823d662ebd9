package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** How an obligation stands: open, closed one way or the other, run out; and whether it is overdue. */
final class ComputedDuty {

    private static final Map<String, String> CLOSED =
            Map.of("waivedOn", "WAIVED", "fulfilledOn", "FULFILLED", "missedOn", "MISSED");

    /** Duties that last, so that they end with the agreement where nobody says otherwise. */
    private static final Set<String> LASTING = Set.of("NEGATIVE_COVENANT", "GOVERNANCE", "CONSENT_REQUIRED");

    private final FactView view;
    private final Related related;
    private final Spans spans;
    private final WorldDates dates;

    ComputedDuty(FactView view, Related related, Spans spans) {
        this.view = view;
        this.related = related;
        this.spans = spans;
        this.dates = new WorldDates(view);
    }

    List<ComputedFact> of(FactRef obligation) {
        Optional<ComputedFact> status = status(obligation);
        if (status.isEmpty()) {
            return List.of();
        }
        List<ComputedFact> found = new ArrayList<>(List.of(status.get(), overdue(obligation, status.get())));
        until(obligation).ifPresent(found::add);
        return found;
    }

    private Optional<ComputedFact> status(FactRef obligation) {
        FactRef ref = obligation.field("status");
        Because begun = begun(obligation);
        Answer began = spans.day(begun.fact())
                .map(day -> day.hasComeBy(view.validAt()))
                .orElse(Answer.YES);
        if (began != Answer.YES) {
            return began == Answer.NO ? Optional.empty() : Optional.of(ComputedFact.unknown(ref, List.of(begun)));
        }
        for (String field :
                isRecurring(obligation) ? List.of("waivedOn") : List.of("waivedOn", "fulfilledOn", "missedOn")) {
            Answer closed = spans.day(obligation.field(field))
                    .map(day -> day.hasComeBy(view.validAt()))
                    .orElse(Answer.NO);
            List<Because> because = List.of(new Because(Because.Reason.HAPPENED, obligation.field(field)));
            if (closed != Answer.NO) {
                return Optional.of(
                        closed == Answer.YES
                                ? ComputedFact.of(ref, CLOSED.getOrDefault(field, field), because)
                                : ComputedFact.unknown(ref, because));
            }
        }
        return Optional.of(running(obligation, ref, begun));
    }

    private ComputedFact running(FactRef obligation, FactRef ref, Because begun) {
        Optional<Ends.End> end = end(obligation);
        if (end.isPresent() && end.get().day().latest().isBefore(view.validAt())) {
            return ComputedFact.of(ref, "ENDED", List.of(end.get().why()));
        }
        return end.isPresent() && end.get().day().earliest().isBefore(view.validAt())
                ? ComputedFact.unknown(ref, List.of(end.get().why()))
                : ComputedFact.of(ref, "OPEN", List.of(begun));
    }

    /** It begins on its own day, else with its agreement. */
    private Because begun(FactRef obligation) {
        if (view.get(obligation.field("from")).isPresent()) {
            return new Because(Because.Reason.BEGINS, obligation.field("from"));
        }
        return related.agreementOf(obligation)
                .flatMap(agreement -> Stream.of("signedOn", "announcedOn")
                        .map(agreement::field)
                        .filter(day -> spans.day(day).isPresent())
                        .findFirst())
                .map(day -> new Because(Because.Reason.HAPPENED, day))
                .orElse(new Because(Because.Reason.BEGIN_NOT_STATED, obligation));
    }

    private ComputedFact overdue(FactRef obligation, ComputedFact status) {
        FactRef ref = obligation.field("overdue");
        List<Because> because = List.of(new Because(Because.Reason.ENDS, obligation.field("due")));
        boolean over = status.value() != null && !status.value().asString("").equals("OPEN");
        Optional<DayRange> due = related.value(obligation, "due") == null
                ? Optional.empty()
                : spans.day(obligation.field("due")).map(first -> lastDue(obligation, first));
        if (over || due.isEmpty()) {
            return ComputedFact.of(ref, Answer.NO, over ? status.because() : because);
        }
        Answer passed = due.get().dayAfter().hasComeBy(view.validAt());
        if (passed != Answer.NO && isRecurring(obligation)) {
            passed = met(obligation, due.get()) == Answer.YES ? Answer.NO : passed;
        }
        return ComputedFact.of(ref, status.unknown() && passed == Answer.YES ? Answer.UNKNOWN : passed, because);
    }

    /** Of a duty that recurs, the last day due before the day that is asked for. */
    private DayRange lastDue(FactRef obligation, DayRange first) {
        Optional<Period> every = Recurrence.of(related.value(obligation, "recurrence"));
        DayRange due = first;
        if (every.isPresent() && first.isExact()) {
            int times = 1;
            DayRange next = first.plus(every.get());
            while (next.latest().isBefore(view.validAt())) {
                due = next;
                times++;
                next = first.plus(every.get().multipliedBy(times));
            }
        }
        return due;
    }

    /** Whether what fell due was done within the last period, or since. */
    private Answer met(FactRef obligation, DayRange due) {
        Optional<Period> every = Recurrence.of(related.value(obligation, "recurrence"));
        Optional<DayRange> done = spans.day(obligation.field("fulfilledOn"));
        if (every.isEmpty() || done.isEmpty()) {
            return Answer.NO;
        }
        LocalDate before = due.plus(every.get().negated()).latest();
        boolean inTime =
                done.get().earliest().isAfter(before) && !done.get().latest().isAfter(view.validAt());
        return inTime ? Answer.YES : Answer.NO;
    }

    private boolean isRecurring(FactRef obligation) {
        return related.value(obligation, "recurrence") != null;
    }

    /** Its last day, where that follows from something else. */
    private Optional<ComputedFact> until(FactRef obligation) {
        FactRef ref = obligation.field("until");
        JsonNode stated = related.value(obligation, "until");
        if (stated != null && !stated.isObject()) {
            return Optional.empty();
        }
        return end(obligation)
                .filter(end -> !end.day().isNever())
                .map(end -> end.day().isUnknown() || end.day().latest().equals(LocalDate.MAX)
                        ? ComputedFact.unknown(ref, List.of(end.why()))
                        : ComputedFact.of(ref, end.day().text(), List.of(end.why())));
    }

    private Optional<Ends.End> end(FactRef obligation) {
        JsonNode stated = related.value(obligation, "until");
        if (stated != null) {
            return dates.last(stated)
                    .map(day -> new Ends.End(day, new Because(Because.Reason.ENDS, obligation.field("until"))));
        }
        boolean lasts =
                related.text(obligation, "kind").filter(LASTING::contains).isPresent()
                        && related.value(obligation, "due") == null;
        return related.agreementOf(obligation)
                .filter(_ -> lasts)
                .map(agreement -> spans.ofAgreement(agreement).asReported())
                .filter(span -> !span.start().isNever())
                .map(span -> new Ends.End(span.end(), span.endWhy()));
    }
}
