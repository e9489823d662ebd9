package io.dealtrail.projection.facts;

import io.dealtrail.facts.FactPaths;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.FactView;
import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The facts of one aggregate at two dates, read from rows: what computed facts are derived from. */
public final class StoredFacts implements FactView {

    private final LocalDate validAt;
    private final Map<FactRef, StoredFact> facts = new LinkedHashMap<>();
    private final Map<FactRef, List<FactVersion>> byObject = new LinkedHashMap<>();
    private final Collection<FactRef> objects;

    StoredFacts(LocalDate validAt, List<StoredFact> facts, List<FactRef> objects) {
        this.validAt = validAt;
        this.objects = List.copyOf(objects);
        for (StoredFact fact : facts) {
            FactRef ref = fact.version().ref();
            this.facts.put(ref, fact);
            byObject.computeIfAbsent(ref.object(), _ -> new java.util.ArrayList<>())
                    .add(fact.version());
        }
    }

    /** All of them, by address. */
    public Collection<StoredFact> all() {
        return Collections.unmodifiableCollection(facts.values());
    }

    public boolean isEmpty() {
        return objects.isEmpty();
    }

    /** What holds at this address, with when it was known; the address may lead into an object value. */
    public Optional<StoredFact> stored(FactRef ref) {
        StoredFact own = facts.get(ref);
        if (own != null) {
            return Optional.of(own);
        }
        for (String field : FactPaths.around(ref.field())) {
            StoredFact outer = facts.get(ref.field(field));
            if (outer != null) {
                return Optional.ofNullable(part(outer, ref, ref.field().substring(field.length() + 1)));
            }
        }
        return Optional.empty();
    }

    /** The part of a fact's value to which an address leads, as a fact; {@code null} where it leads nowhere. */
    static @Nullable StoredFact part(StoredFact outer, FactRef ref, String path) {
        JsonNode value = outer.version().value();
        for (String step : path.split("\\.", -1)) {
            value = value == null ? null : value.isArray() ? element(value, step) : value.get(step);
        }
        if (value == null) {
            return null;
        }
        FactVersion whole = outer.version();
        boolean unknown = value.isNull();
        FactVersion part = new FactVersion(
                ref,
                unknown ? null : value,
                unknown,
                whole.validFrom(),
                whole.validTo(),
                whole.sources(),
                whole.event(),
                whole.attested());
        return new StoredFact(part, outer.sequence(), outer.knownFrom(), outer.knownTo());
    }

    private static @Nullable JsonNode element(JsonNode array, String step) {
        return step.matches("\\d{1,5}") ? array.get(Integer.parseInt(step)) : null;
    }

    @Override
    public LocalDate validAt() {
        return validAt;
    }

    @Override
    public Optional<FactVersion> get(FactRef ref) {
        return stored(ref).map(StoredFact::version);
    }

    @Override
    public Collection<FactVersion> of(FactRef object) {
        return List.copyOf(byObject.getOrDefault(object.object(), List.of()));
    }

    @Override
    public SortedSet<FactRef> objects(String kind) {
        SortedSet<FactRef> found = new TreeSet<>(Comparator.comparing(FactRef::toString));
        objects.stream().filter(object -> object.kind().equals(kind)).forEach(found::add);
        return Collections.unmodifiableSortedSet(found);
    }
}
