package io.dealtrail.deal.party.state;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Relatives;
import io.dealtrail.facts.CertainDays;
import io.dealtrail.facts.FactView;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.Groups;
import io.dealtrail.facts.PartyRelation;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rule 39: nobody belongs to oneself on any day, through however many others. A stake makes nobody a parent. */
public final class Ancestry {

    private final Relatives relatives;

    /**
     * The ancestry as a party sees it.
     *
     * @param own what is known of the party, whatever is stored
     */
    public Ancestry(String party, Facts own, DecisionContext context) {
        this.relatives = Relatives.of(context, party, own);
    }

    /**
     * Refuses where a party certainly belongs to another one on some of these days.
     *
     * @param low whose parents are looked at
     * @param high who must not be among them
     */
    public void requireNotAbove(String low, String high, CertainDays days, String pointer) {
        new Groups(relatives).everAbove(Set.of(low));
        climb(low, high, days, new LinkedHashSet<>(), null, pointer);
    }

    /** Each way up has days of its own: a party is passed once on each of them. */
    private void climb(
            String party, String high, CertainDays days, Set<String> way, @Nullable UUID last, String pointer) {
        if (days.isEmpty() || !way.add(party)) {
            return;
        }
        if (party.equals(high)) {
            throw Refusal.ofField(RefusalCode.RELATION_CYCLE, pointer, "that is a circle: " + String.join(" → ", way))
                    .conflictingWith(last);
        }
        for (Map.Entry<String, FactView> known : relatives.above(party).entrySet()) {
            if (known.getKey().equals(party)) {
                for (PartyRelation relation : PartyRelation.of(party, known.getValue())) {
                    if (relation.kind().isOfGroup()) {
                        climb(
                                relation.parent(),
                                high,
                                days.and(relation.certainDays()),
                                way,
                                relation.event(),
                                pointer);
                    }
                }
                PartyRelation.mergedInto(party, known.getValue())
                        .ifPresent(survivor -> climb(survivor, high, days, way, last, pointer));
            } else if (PartyRelation.mergedInto(known.getKey(), known.getValue())
                    .filter(party::equals)
                    .isPresent()) {
                climb(known.getKey(), high, days, way, last, pointer);
            }
        }
        way.remove(party);
    }
}
