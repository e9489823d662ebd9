package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The parties of a partnership on one day: those with whom it was opened, and those who came and have not gone. */
public final class PartnershipParties {

    private final Map<String, FactVersion> certain = new LinkedHashMap<>();
    private final Map<String, FactVersion> possible = new LinkedHashMap<>();

    private PartnershipParties() {}

    /** The parties on the view's day. */
    public static PartnershipParties on(FactView view, FactRef partnership) {
        PartnershipParties parties = new PartnershipParties();
        Collection<FactVersion> changes = view.within(partnership.field(MemberFacts.MEMBERS));
        Optional<FactVersion> opened = view.get(partnership.field("parties"));
        opened.flatMap(fact -> Optional.ofNullable(fact.value())).stream()
                .flatMap(JsonNode::valueStream)
                .flatMap(each -> each.isString() ? Stream.of(each.stringValue()) : Stream.empty())
                .forEach(id -> parties.add(id, opened.orElseThrow(), true));
        for (FactVersion change : changes) {
            MemberFacts.party(change.ref()).map(party -> party.party()).ifPresent(id -> parties.change(id, change));
        }
        return parties;
    }

    /** Their ids, those who may be among them included. */
    public List<String> possible() {
        return List.copyOf(possible.keySet());
    }

    /** The ids of those who certainly are among them. */
    public List<String> certain() {
        return List.copyOf(certain.keySet());
    }

    /** What says that a party is one, or may be. */
    public Optional<FactVersion> source(String id) {
        return Optional.ofNullable(possible.get(id));
    }

    private void add(String id, FactVersion fact, boolean sure) {
        possible.put(id, fact);
        if (sure) {
            certain.put(id, fact);
        }
    }

    private void change(String id, FactVersion change) {
        JsonNode value = change.value();
        if (value == null) {
            certain.remove(id);
            possible.putIfAbsent(id, change);
        } else if (value.path("member").asBoolean(true)) {
            add(id, change, true);
        } else {
            certain.remove(id);
            possible.remove(id);
        }
    }
}
