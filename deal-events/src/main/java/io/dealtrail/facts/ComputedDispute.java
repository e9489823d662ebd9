package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.util.List;
import java.util.Set;

/** How a dispute stands. Settlements of parts that together cover everything settle it. */
final class ComputedDispute {

    private final FactView view;
    private final Related related;
    private final Spans spans;

    ComputedDispute(FactView view, Related related, Spans spans) {
        this.view = view;
        this.related = related;
        this.spans = spans;
    }

    List<ComputedFact> of(FactRef dispute) {
        FactRef ref = dispute.field("status");
        Answer filed = day(dispute.field("filedOn"), Answer.YES);
        List<Because> opened = List.of(new Because(Because.Reason.HAPPENED, dispute.field("filedOn")));
        if (filed != Answer.YES) {
            return filed == Answer.NO ? List.of() : List.of(ComputedFact.unknown(ref, opened));
        }
        for (String field : List.of("withdrawnOn", "settledOn")) {
            Answer ended = day(dispute.field(field), Answer.NO);
            List<Because> because = List.of(new Because(Because.Reason.HAPPENED, dispute.field(field)));
            if (ended != Answer.NO) {
                return List.of(
                        ended == Answer.UNKNOWN
                                ? ComputedFact.unknown(ref, because)
                                : ComputedFact.of(ref, field.equals("settledOn") ? "SETTLED" : "WITHDRAWN", because));
            }
        }
        return List.of(bySettlements(dispute, ref, opened));
    }

    private Answer day(FactRef ref, Answer otherwise) {
        return spans.day(ref).map(day -> day.hasComeBy(view.validAt())).orElse(otherwise);
    }

    private ComputedFact bySettlements(FactRef dispute, FactRef ref, List<Because> opened) {
        List<FactVersion> certain = settlements(dispute, Set.of(Answer.YES));
        List<FactVersion> possible = settlements(dispute, Set.of(Answer.YES, Answer.UNKNOWN));
        if (possible.isEmpty()) {
            return ComputedFact.of(ref, "OPEN", opened);
        }
        List<Because> because = possible.stream()
                .map(settlement -> new Because(Because.Reason.HAPPENED, settlement.ref()))
                .toList();
        String least = word(dispute, certain);
        return least.equals(word(dispute, possible))
                ? ComputedFact.of(ref, least, because)
                : ComputedFact.unknown(ref, because);
    }

    private String word(FactRef dispute, List<FactVersion> settlements) {
        if (settlements.isEmpty()) {
            return "OPEN";
        }
        boolean all = DisputeParts.of(dispute, related).areCoveredBy(settlements);
        return all ? "SETTLED" : "PARTLY_SETTLED";
    }

    private List<FactVersion> settlements(FactRef dispute, Set<Answer> by) {
        return view.of(dispute).stream()
                .filter(each -> each.ref().field().startsWith("settlements."))
                .filter(each -> each.value() != null
                        && by.contains(WorldDates.stated(each.value().get("on"))
                                .map(day -> DayRange.of(day).hasComeBy(view.validAt()))
                                .orElse(Answer.UNKNOWN)))
                .toList();
    }
}
