package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.FactView;
import io.dealtrail.facts.Kin;
import io.dealtrail.projection.web.AsOf;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The families of parties as they were known at one time: read from rows once, for one question. */
final class Families implements Kin {

    private final FamilyReader reader;
    private final FactReader facts;
    private final AsOf asOf;
    private final Map<String, FactView> views = new HashMap<>();
    private final Map<String, Set<String>> naming = new HashMap<>();

    Families(FamilyReader reader, FactReader facts, AsOf asOf) {
        this.reader = reader;
        this.facts = facts;
        this.asOf = asOf;
    }

    @Override
    public void expectAbove(Collection<String> parties) {
        read(parties);
    }

    @Override
    public void expectBelow(Collection<String> parties) {
        read(parties);
    }

    @Override
    public Map<String, FactView> above(String party) {
        return around(party);
    }

    @Override
    public Map<String, FactView> below(String party) {
        return around(party);
    }

    /** The party and all that name it as their parent or as what they were merged into. */
    private Map<String, FactView> around(String party) {
        read(Set.of(party));
        Map<String, FactView> found = new LinkedHashMap<>();
        for (String id : naming.getOrDefault(party, Set.of())) {
            FactView view = views.get(id);
            if (view != null) {
                found.put(id, view);
            }
        }
        return found;
    }

    private void read(Collection<String> parties) {
        Set<String> unread = new HashSet<>(parties);
        unread.removeAll(naming.keySet());
        if (unread.isEmpty()) {
            return;
        }
        unread.forEach(id -> naming.put(id, new TreeSet<>(Set.of(id))));
        reader.naming(unread, asOf)
                .forEach((id, names) ->
                        naming.computeIfAbsent(id, _ -> new TreeSet<>()).addAll(names));
        Set<String> needed = new HashSet<>();
        unread.forEach(id -> needed.addAll(naming.getOrDefault(id, Set.of())));
        needed.removeAll(views.keySet());
        views.putAll(facts.views(AggregateType.PARTY, needed, asOf));
    }
}
