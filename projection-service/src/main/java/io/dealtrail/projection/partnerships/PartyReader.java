package io.dealtrail.projection.partnerships;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.facts.Answer;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.FactView;
import io.dealtrail.facts.Groups;
import io.dealtrail.facts.PartyRelation;
import io.dealtrail.projection.facts.DealObjects;
import io.dealtrail.projection.facts.FactReader;
import io.dealtrail.projection.facts.FamilyReader;
import io.dealtrail.projection.facts.Snapshot;
import io.dealtrail.projection.facts.StoredFact;
import io.dealtrail.projection.web.ApiProblem;
import io.dealtrail.projection.web.AsOf;
import io.dealtrail.projection.web.ProblemCode;
import io.dealtrail.terms.FactRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts the facts of a party together to its state, and what other aggregates say of it to its network. */
@Component
class PartyReader {

    /** Facts that are shown in a form of their own. */
    private static final Set<String> APART =
            Set.of("identifiers", "linkedIdentifiers", "relations", "relationEnds", "renames", "mergedInto");

    private final FactReader facts;
    private final FamilyReader families;
    private final RoleReader roles;

    PartyReader(FactReader facts, FamilyReader families, RoleReader roles) {
        this.facts = facts;
        this.families = families;
        this.roles = roles;
    }

    /**
     * The state of a party.
     *
     * @throws ApiProblem if nothing was known of it
     */
    PartyState state(String id, AsOf asOf) {
        AggregateRef aggregate = new AggregateRef(AggregateType.PARTY, id);
        Snapshot known = known(aggregate, asOf);
        FactRef party = FactRef.object("party", id);
        List<String> names = families.meant(Set.of(id), asOf);
        return new PartyState(
                id,
                known.version(),
                asOf.validAt(),
                asOf.knownAt(),
                new DealObjects(known).fields(party, field -> !APART.contains(field.split("\\.", 2)[0])),
                names(aggregate, known.facts(), asOf),
                identifiers(known.facts(), party),
                parents(id, known.facts(), asOf),
                FamilyReader.group(id, families.groups(asOf), asOf),
                Roles.of(names, all(roles.around(names, asOf))),
                PartyRelation.mergedInto(id, known.facts()).orElse(null),
                duplicates(id, asOf));
    }

    /**
     * What is around a party.
     *
     * @throws ApiProblem if nothing was known of it
     */
    PartyNetwork network(String id, AsOf asOf) {
        Snapshot known = known(new AggregateRef(AggregateType.PARTY, id), asOf);
        Groups groups = families.groups(asOf);
        List<Related> parents = parents(id, known.facts(), asOf);
        List<Related> children = children(id, asOf);
        Map<String, Answer> members = new TreeMap<>();
        groups.tops(id, asOf.validAt())
                .keySet()
                .forEach(top -> groups.members(top, asOf.validAt())
                        .keySet()
                        .forEach(each -> members.put(each, groups.together(id, each, asOf.validAt()))));
        List<PartyNetwork.Place> places = places(families.meant(Set.of(id), asOf), asOf);
        Set<String> named = new TreeSet<>(members.keySet());
        Stream.concat(parents.stream(), children.stream()).map(Related::party).forEach(named::add);
        places.forEach(place -> named.addAll(place.parties()));
        return new PartyNetwork(
                id,
                asOf.validAt(),
                asOf.knownAt(),
                FamilyReader.group(id, groups, asOf),
                parents,
                children,
                members,
                places,
                new TreeMap<>(facts.partyNames(named, asOf)));
    }

    private Snapshot known(AggregateRef party, AsOf asOf) {
        Snapshot known = facts.at(party, asOf);
        if (known.version() == 0) {
            throw new ApiProblem(ProblemCode.UNKNOWN_PARTY, "Nothing was known of party '" + party.id() + "' then.");
        }
        return known;
    }

    private static List<Related> parents(String id, FactView party, AsOf asOf) {
        List<PartyRelation> all = PartyRelation.of(id, party);
        return all.stream()
                .map(relation -> Related.of(relation.parent(), relation, all, asOf.validAt()))
                .filter(related -> related.answer() != Answer.NO)
                .toList();
    }

    private List<Related> children(String id, AsOf asOf) {
        Set<String> naming = families.naming(Set.of(id), asOf).getOrDefault(id, Set.of());
        List<Related> children = new ArrayList<>();
        facts.views(AggregateType.PARTY, naming, asOf).forEach((child, view) -> {
            List<PartyRelation> all = PartyRelation.of(child, view);
            all.stream()
                    .filter(relation -> relation.parent().equals(id))
                    .map(relation -> Related.of(child, relation, all, asOf.validAt()))
                    .filter(related -> related.answer() != Answer.NO)
                    .forEach(children::add);
        });
        return children;
    }

    private NavigableSet<String> duplicates(String id, AsOf asOf) {
        Set<String> naming = families.naming(Set.of(id), asOf).getOrDefault(id, Set.of());
        return facts.views(AggregateType.PARTY, naming, asOf).entrySet().stream()
                .filter(each -> PartyRelation.mergedInto(each.getKey(), each.getValue())
                        .filter(id::equals)
                        .isPresent())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<PartyNetwork.Place> places(List<String> ids, AsOf asOf) {
        List<PartyNetwork.Place> places = new ArrayList<>();
        roles.around(ids, asOf).forEach((partnership, namings) -> {
            Map<String, Object> fields = new TreeMap<>();
            NavigableSet<String> parties = new TreeSet<>();
            for (RoleReader.Naming naming : namings) {
                if (naming.kind().equals("partnership") && naming.field().equals("parties")) {
                    Roles.parties(naming.value()).forEach(parties::add);
                } else if (naming.kind().equals("partnership") && naming.value().isString()) {
                    fields.put(naming.field(), naming.value());
                }
            }
            NavigableSet<String> own = Roles.of(ids, namings);
            if (!own.isEmpty() || parties.stream().anyMatch(ids::contains)) {
                places.add(new PartyNetwork.Place(partnership, fields, parties, own));
            }
        });
        return places;
    }

    private static List<RoleReader.Naming> all(Map<String, List<RoleReader.Naming>> around) {
        return around.values().stream().flatMap(List::stream).toList();
    }

    private static List<JsonNode> identifiers(FactView facts, FactRef party) {
        Stream<JsonNode> registered = facts.get(party.field("identifiers")).map(FactVersion::value).stream()
                .flatMap(JsonNode::valueStream);
        Stream<JsonNode> linked = facts.of(party).stream()
                .filter(fact -> fact.ref().field().startsWith("linkedIdentifiers."))
                .flatMap(fact -> Stream.ofNullable(fact.value()));
        return Stream.concat(registered, linked).distinct().toList();
    }

    private List<String> names(AggregateRef aggregate, FactView known, AsOf asOf) {
        FactRef party = FactRef.object("party", aggregate.id());
        Stream<String> had = facts.history(aggregate, party.field("name"), asOf).stream()
                .filter(fact -> fact.knownTo() == null)
                .map(StoredFact::version)
                .filter(version ->
                        version.validFrom() == null || !version.validFrom().isAfter(asOf.validAt()))
                .map(FactVersion::value)
                .filter(Objects::nonNull)
                .map(JsonNode::asString);
        Stream<String> others = known.get(party.field("otherNames")).map(FactVersion::value).stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asString);
        return Stream.concat(had, others).distinct().toList();
    }
}
