package io.dealtrail.facts;

import io.dealtrail.facts.Because.Reason;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.TransferStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What follows of a transfer: how it stands, and whether a public register shows it. */
final class ComputedTransfer {

    private static final String STATUS = "status";
    private static final String RECORDINGS = "recordings.";

    private final FactView view;
    private final Spans spans;
    private final Function<FactRef, List<ComputedFact>> agreed;

    /** @param agreed the status of what has only been agreed */
    ComputedTransfer(FactView view, Spans spans, Function<FactRef, List<ComputedFact>> agreed) {
        this.view = view;
        this.spans = spans;
        this.agreed = agreed;
    }

    List<ComputedFact> of(FactRef transfer) {
        List<ComputedFact> found = new ArrayList<>(status(transfer));
        recorded(transfer).ifPresent(found::add);
        return found;
    }

    private List<ComputedFact> status(FactRef transfer) {
        return step(transfer, "reversedOn", "REVERSED")
                .or(() -> step(transfer, "executedOn", TransferStatus.EXECUTED.name()))
                .map(List::of)
                .orElseGet(() -> agreed.apply(transfer));
    }

    /** The status that begins on a day, where it has or may have begun. */
    private Optional<ComputedFact> step(FactRef transfer, String dayField, String status) {
        FactRef day = transfer.field(dayField);
        if (view.get(day).isEmpty()) {
            return Optional.empty();
        }
        List<Because> because = List.of(new Because(Reason.HAPPENED, day));
        return switch (hasComeBy(day)) {
            case YES -> Optional.of(ComputedFact.of(transfer.field(STATUS), status, because));
            case UNKNOWN -> Optional.of(ComputedFact.unknown(transfer.field(STATUS), because));
            case NO -> Optional.empty();
        };
    }

    /** Whether some office has entered it by then; nothing where title has not passed and nobody entered anything. */
    private Optional<ComputedFact> recorded(FactRef transfer) {
        FactRef ref = transfer.field("publiclyRecorded");
        FactRef execution = transfer.field("executedOn");
        List<FactRef> entries = view.of(transfer).stream()
                .map(FactVersion::ref)
                .filter(field -> field.field().startsWith(RECORDINGS))
                .toList();
        if (entries.isEmpty()) {
            return view.get(execution)
                    .map(_ -> ComputedFact.of(ref, Answer.NO, List.of(new Because(Reason.HAPPENED, execution))));
        }
        Set<Answer> answers = entries.stream()
                .map(entry -> hasComeBy(entry.field(entry.field() + ".recordedOn")))
                .collect(Collectors.toSet());
        Answer answer = answers.contains(Answer.YES)
                ? Answer.YES
                : answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.NO;
        List<Because> because = entries.stream()
                .map(entry -> new Because(Reason.HAPPENED, entry))
                .toList();
        return Optional.of(ComputedFact.of(ref, answer, because));
    }

    private Answer hasComeBy(FactRef day) {
        return spans.day(day).orElse(DayRange.UNKNOWN).hasComeBy(view.validAt());
    }
}
