package io.dealtrail.projection.facts;

import io.dealtrail.facts.Attestation;
import io.dealtrail.facts.Computed;
import io.dealtrail.facts.ComputedFact;
import io.dealtrail.facts.Conflict;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.terms.FactRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the objects of an aggregate: each with its id, its fields, stated and computed, its conflicts and its sources. */
public final class DealObjects {

    private static final String CONFLICT_COUNT = "conflicts.count";

    private final StoredFacts facts;
    private final List<Conflict> conflicts;
    private final Computed computed;
    private final Amendments amendments;

    public DealObjects(Snapshot known) {
        this(known.facts(), known.conflicts(), known.computed(), known.amendments());
    }

    public DealObjects(Deal known) {
        this(known.facts(), known.conflicts(), known.computed(), Amendments.NONE);
    }

    private DealObjects(StoredFacts facts, List<Conflict> conflicts, Computed computed, Amendments amendments) {
        this.facts = facts;
        this.conflicts = conflicts;
        this.computed = computed;
        this.amendments = amendments;
    }

    /** All objects of a kind that have a fact on the day, by id. */
    public List<Map<String, Object>> all(String kind) {
        return all(kind, _ -> true);
    }

    /** The same with some of their fields only. */
    public List<Map<String, Object>> all(String kind, Predicate<String> wanted) {
        return facts.objects(kind).stream()
                .filter(object -> !facts.of(object).isEmpty())
                .map(object -> object(object, wanted))
                .toList();
    }

    /** The proceedings of a dispute, by id. */
    public List<Map<String, Object>> proceedings(FactRef dispute) {
        return facts.objects("proceeding").stream()
                .filter(each -> facts.get(each.field("disputeId"))
                        .map(FactVersion::value)
                        .filter(id -> dispute.id().equals(id.asString("")))
                        .isPresent())
                .map(this::object)
                .toList();
    }

    /** One object with its id and all fields. */
    public Map<String, Object> object(FactRef object) {
        return object(object, _ -> true);
    }

    private Map<String, Object> object(FactRef object, Predicate<String> wanted) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", object.id());
        written.putAll(fields(object, wanted));
        if (object.kind().equals("dispute")) {
            written.put("proceedings", proceedings(object));
        }
        return written;
    }

    /** The fields of one object, without its id. */
    public Map<String, Object> fields(FactRef object, Predicate<String> wanted) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Set<String> sources = new LinkedHashSet<>();
        List<String> attested = new ArrayList<>();
        Set<Amendment> corrected = new LinkedHashSet<>();
        for (FactVersion fact : facts.of(object)) {
            if (wanted.test(fact.ref().field())) {
                put(fields, fact.ref().field(), shown(fact.value(), fact.unknown()));
                sources.addAll(fact.sources());
                corrected.addAll(amendments.by(fact.event()));
                if (fact.attested()) {
                    attested.add(fact.ref().field());
                }
            }
        }
        computed.of(object).forEach(fact -> compute(fields, fact));
        if (!attested.isEmpty()) {
            fields.put("attested", attested);
        }
        if (!corrected.isEmpty()) {
            fields.put("corrected", List.copyOf(corrected));
        }
        fields.put("conflicts", conflicts(conflict -> conflict.ref().object().equals(object)));
        fields.put("sources", List.copyOf(sources));
        return fields;
    }

    private static void compute(Map<String, Object> fields, ComputedFact fact) {
        String field = fact.ref().field();
        if (CONFLICT_COUNT.equals(field)) {
            return;
        }
        Object value = shown(fact.value(), fact.unknown());
        put(fields, field, value);
        if ("inForce".equals(field) || "active".equals(field)) {
            fields.put("status", status(field, fact));
            fields.put("because", fact.because());
        }
    }

    private static String status(String field, ComputedFact fact) {
        String holds = "active".equals(field) ? "ACTIVE" : "IN_FORCE";
        return switch (fact.value() == null ? "UNKNOWN" : fact.value().asString()) {
            case "YES" -> holds;
            case "NO" -> "NOT_" + holds;
            default -> "UNKNOWN";
        };
    }

    /** Entries of a list that has no kind of its own, such as related deals: each one fact whose value is an object. */
    public List<Map<String, Object>> entries(FactRef object, String prefix) {
        return facts.of(object).stream()
                .filter(fact -> fact.ref().field().startsWith(prefix))
                .map(fact -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("id", fact.ref().field().substring(prefix.length()));
                    if (fact.value() != null) {
                        fact.value().properties().forEach(member -> entry.put(member.getKey(), member.getValue()));
                    }
                    entry.put("conflicts", conflicts(conflict -> conflict.ref().equals(fact.ref())));
                    entry.put("sources", fact.sources());
                    return entry;
                })
                .toList();
    }

    /** A party of a partnership: what is registered of it, and who says that it is one. */
    public static Map<String, Object> party(String id, Collection<StoredFact> registered, List<String> sources) {
        Map<String, Object> party = new LinkedHashMap<>();
        party.put("id", id);
        for (StoredFact fact : registered) {
            put(
                    party,
                    fact.version().ref().field(),
                    shown(fact.version().value(), fact.version().unknown()));
        }
        party.put("conflicts", List.of());
        party.put("sources", sources);
        return party;
    }

    /** What sources contradict about one fact. */
    public List<Map<String, Object>> conflictsOf(FactRef fact) {
        return conflicts(conflict -> conflict.ref().equals(fact));
    }

    private List<Map<String, Object>> conflicts(Predicate<Conflict> wanted) {
        return conflicts.stream().filter(wanted).map(DealObjects::conflict).toList();
    }

    private static Map<String, Object> conflict(Conflict conflict) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("factRef", conflict.ref().toString());
        written.put("claims", conflict.claims().stream().map(DealObjects::claim).toList());
        written.put("resolved", !conflict.isOpen());
        written.put("chosenSource", conflict.chosenSource());
        return written;
    }

    private static Map<String, Object> claim(Attestation claim) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("value", claim.claim());
        written.put("source", claim.source());
        written.put("stance", claim.stance());
        return written;
    }

    private static Object shown(@Nullable JsonNode value, boolean unknown) {
        if (value == null) {
            Map<String, Object> nothing = new LinkedHashMap<>();
            nothing.put("value", null);
            nothing.put("unknown", unknown);
            return nothing;
        }
        if (value.isObject() && "UNKNOWN".equals(value.path("qualifier").asString(""))) {
            ObjectNode count = ((ObjectNode) value.deepCopy());
            count.putNull("value");
            return count.put("unknown", true);
        }
        return value;
    }

    /** Puts a value at a path such as {@code assets.count}; beside its parent where that is not an object. */
    private static void put(Map<String, Object> fields, String path, Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            fields.put(path, value);
            return;
        }
        String first = path.substring(0, dot);
        Object inner = fields.computeIfAbsent(first, _ -> new Nested());
        if (inner instanceof Nested nested) {
            put(nested, path.substring(dot + 1), value);
        } else {
            fields.put(path, value);
        }
    }

    /** The inner object of a path. */
    private static final class Nested extends LinkedHashMap<String, Object> {}
}
