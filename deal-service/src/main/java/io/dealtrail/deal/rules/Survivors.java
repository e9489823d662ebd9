package io.dealtrail.deal.rules;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.facts.PartyRelation;
import io.dealtrail.terms.PartyRef;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Which party a reference means: a duplicate is the party that it was merged into, wherever parties are compared. */
public final class Survivors {

    private final DecisionContext context;

    private Survivors(DecisionContext context) {
        this.context = context;
    }

    public static Survivors of(DecisionContext context) {
        return new Survivors(context);
    }

    /** The party that is meant, after all mergers; a mention means itself. */
    public PartyRef meant(PartyRef party) {
        return party.party() == null ? party : PartyRef.party(meant(party.party()));
    }

    /** The parties that are meant, each once. */
    public Set<PartyRef> meant(Collection<PartyRef> parties) {
        return parties.stream().map(this::meant).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether two references mean one party: nothing is looked up where they are the same anyway. */
    public boolean same(PartyRef one, PartyRef other) {
        return one.equals(other) || meant(one).equals(meant(other));
    }

    /** Whether the party is one of these by whatever name. */
    public boolean among(Collection<PartyRef> parties, PartyRef party) {
        return parties.contains(party) || meant(parties).contains(meant(party));
    }

    private String meant(String party) {
        String survivor = party;
        Set<String> seen = new HashSet<>();
        while (seen.add(survivor)) {
            survivor = mergedInto(survivor);
        }
        return survivor;
    }

    private String mergedInto(String party) {
        return context.party(party)
                .flatMap(facts -> PartyRelation.mergedInto(party, facts.asOf(context.today())))
                .orElse(party);
    }
}
