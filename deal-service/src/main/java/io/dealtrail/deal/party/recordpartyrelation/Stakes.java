package io.dealtrail.deal.party.recordpartyrelation;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Survivors;
import io.dealtrail.facts.PartyRelation;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.RelationKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Rule 39 for the stakes in one party: on no day are they certainly more than the whole. Of each holder the last one counts. */
final class Stakes {

    private static final Comparator<PartyRelation> BY_START =
            Comparator.comparing(relation -> relation.certainDays().first());

    private final List<PartyRelation> all;
    private final Survivors survivors;

    Stakes(List<PartyRelation> all, DecisionContext context) {
        this.survivors = Survivors.of(context);
        this.all = all.stream().sorted(BY_START).toList();
    }

    /** Only what the wanted relation itself brings about is refused. That two holders are one is looked up where it matters. */
    void requireWithinWhole(PartyRelation wanted) {
        for (PartyRelation start : all) {
            LocalDate day = start.certainDays().first();
            Map<PartyRef, PartyRelation> named = heldOn(day, UnaryOperator.identity());
            if (!named.containsValue(wanted) || sum(named).compareTo(Fraction.ONE) <= 0) {
                continue;
            }
            Map<PartyRef, PartyRelation> held = heldOn(day, survivors::meant);
            if (held.containsValue(wanted) && sum(held).compareTo(Fraction.ONE) > 0) {
                throw Refusal.ofField(RefusalCode.STAKES_EXCEEDED, "/stake", "together " + sum(held) + " on " + day)
                        .conflictingWith(held.values().stream()
                                .filter(each -> !each.equals(wanted))
                                .map(PartyRelation::event)
                                .findFirst()
                                .orElse(null));
            }
        }
    }

    /** What each parent certainly holds on a day. */
    private Map<PartyRef, PartyRelation> heldOn(LocalDate day, UnaryOperator<PartyRef> holder) {
        Map<PartyRef, PartyRelation> held = new LinkedHashMap<>();
        for (PartyRelation relation : all) {
            if (share(relation) != null && relation.certainDays().has(day)) {
                held.put(holder.apply(PartyRef.party(relation.parent())), relation);
            }
        }
        return held;
    }

    private static Fraction sum(Map<PartyRef, PartyRelation> held) {
        return held.values().stream()
                .map(relation -> {
                    Fraction share = share(relation);
                    return share == null ? Fraction.ZERO : share;
                })
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private static @Nullable Fraction share(PartyRelation relation) {
        return relation.kind() == RelationKind.WHOLLY_OWNED ? Fraction.ONE : relation.stake();
    }
}
