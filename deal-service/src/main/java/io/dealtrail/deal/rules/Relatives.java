package io.dealtrail.deal.rules;

import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.FactView;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.Groups;
import io.dealtrail.facts.Kin;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a decision knows of the families of parties: read elsewhere before it, and still so when it is stored. */
public final class Relatives implements Kin {

    private final DecisionContext context;
    private final Map<String, Facts> own;

    private Relatives(DecisionContext context, Map<String, Facts> own) {
        this.context = context;
        this.own = own;
    }

    public static Relatives of(DecisionContext context) {
        return new Relatives(context, Map.of());
    }

    /** The same where a party says otherwise of itself than what is stored. */
    public static Relatives of(DecisionContext context, String party, Facts facts) {
        return new Relatives(context, Map.of(party, facts));
    }

    /** The groups that they form. */
    public static Groups groups(DecisionContext context) {
        return new Groups(of(context));
    }

    @Override
    public void expectAbove(Collection<String> parties) {
        expect(parties, Concerns::above);
    }

    @Override
    public void expectBelow(Collection<String> parties) {
        expect(parties, Concerns::below);
    }

    @Override
    public Map<String, FactView> above(String party) {
        return about(Concerns.above(party));
    }

    @Override
    public Map<String, FactView> below(String party) {
        return about(Concerns.below(party));
    }

    private void expect(Collection<String> parties, UnaryOperator<String> key) {
        context.elsewhere().about(parties.stream().map(key).collect(Collectors.toSet()), AggregateType.PARTY);
    }

    private Map<String, FactView> about(String key) {
        Map<AggregateRef, Facts> known = context.elsewhere().about(Set.of(key), AggregateType.PARTY);
        Map<String, FactView> views = new LinkedHashMap<>();
        known.forEach((party, facts) -> views.put(party.id(), facts.asOf(context.today())));
        own.forEach((party, facts) -> views.put(party, facts.asOf(context.today())));
        return views;
    }
}
