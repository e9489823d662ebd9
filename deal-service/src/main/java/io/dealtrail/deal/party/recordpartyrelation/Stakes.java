package io.dealtrail.deal.party.recordpartyrelation;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.facts.PartyRelation;
import io.dealtrail.terms.Fraction;
import io.dealtrail.terms.RelationKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rule 39 for the stakes in one party: on no day are they certainly more than the whole. Of each holder the last one counts. */
final class Stakes {

    private static final Comparator<PartyRelation> BY_START =
            Comparator.comparing(relation -> relation.certainDays().first());

    private final List<PartyRelation> all;

    Stakes(List<PartyRelation> all) {
        this.all = all.stream().sorted(BY_START).toList();
    }

    /** Only what the wanted relation itself brings about is refused. */
    void requireWithinWhole(PartyRelation wanted) {
        for (PartyRelation start : all) {
            LocalDate day = start.certainDays().first();
            Map<String, PartyRelation> held = heldOn(day);
            if (wanted.equals(held.get(wanted.parent())) && sum(held).compareTo(Fraction.ONE) > 0) {
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
    private Map<String, PartyRelation> heldOn(LocalDate day) {
        Map<String, PartyRelation> held = new LinkedHashMap<>();
        for (PartyRelation relation : all) {
            if (share(relation) != null && relation.certainDays().has(day)) {
                held.put(relation.parent(), relation);
            }
        }
        return held;
    }

    private static Fraction sum(Map<String, PartyRelation> held) {
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
