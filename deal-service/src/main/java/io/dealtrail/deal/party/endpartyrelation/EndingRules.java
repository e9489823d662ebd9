package io.dealtrail.deal.party.endpartyrelation;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.WorldDays;
import io.dealtrail.facts.PartyRelation;
import io.dealtrail.terms.PartialDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which relation it is that is said to end. */
final class EndingRules {

    private static final Comparator<PartyRelation> BY_START =
            Comparator.comparing(relation -> relation.certainDays().first());

    private EndingRules() {}

    /**
     * Of those without an end the last one that can have begun by then; another source may also state the same day again.
     *
     * @param meant the relations of that kind to that parent
     * @throws Refusal by rules 5, 13 and 47
     */
    static PartyRelation ending(List<PartyRelation> meant, EndPartyRelation wanted) {
        if (meant.isEmpty()) {
            throw Refusal.ofField(
                    RefusalCode.UNKNOWN_RELATION,
                    "/parent",
                    wanted.child() + " is not recorded as " + wanted.kind() + " of " + wanted.parent());
        }
        List<PartyRelation> open =
                meant.stream().filter(relation -> relation.to() == null).toList();
        if (open.isEmpty()) {
            return meant.stream()
                    .filter(relation -> wanted.to().equals(relation.to()))
                    .findFirst()
                    .orElseThrow(() -> closed(meant.getLast()));
        }
        return open.stream()
                .filter(relation -> hasBegunBy(wanted.to(), relation.from()))
                .max(BY_START)
                .orElseThrow(() -> Refusal.ofField(
                        RefusalCode.DATE_ORDER,
                        "/to",
                        "it began on " + open.getFirst().from()));
    }

    private static boolean hasBegunBy(PartialDate end, @Nullable PartialDate from) {
        return from == null || !WorldDays.certainlyAfter(from, end);
    }

    private static Refusal closed(PartyRelation ended) {
        return Refusal.ofField(RefusalCode.ALREADY_CLOSED, "/to", "it ended on " + ended.to() + ": correct that day")
                .conflictingWith(ended.event());
    }
}
