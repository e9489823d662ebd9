package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/** The addresses that sources speak of, by object: what is asked about one of them does not grow with the others. Immutable. */
final class Attested {

    static final Attested NONE = new Attested(HashTreePMap.empty());

    private final HashPMap<FactRef, PSet<FactRef>> byObject;

    private Attested(HashPMap<FactRef, PSet<FactRef>> byObject) {
        this.byObject = byObject;
    }

    Attested with(FactRef ref) {
        return new Attested(byObject.plus(ref.object(), of(ref.object()).plus(ref)));
    }

    List<FactRef> all() {
        return byObject.values().stream().flatMap(Collection::stream).toList();
    }

    /** The address itself where a source speaks of it; of an object, it and its fields. */
    Collection<FactRef> at(FactRef ref) {
        PSet<FactRef> within = of(ref.object());
        if (ref.isObject()) {
            return within;
        }
        return within.contains(ref) ? List.of(ref) : List.of();
    }

    private PSet<FactRef> of(FactRef object) {
        return Objects.requireNonNullElse(byObject.get(object), HashTreePSet.empty());
    }
}
