package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A fold looked at on one day; folds an address when it is asked for it. */
record FactsAtDay(Facts facts, LocalDate validAt) implements FactView {

    @Override
    public Optional<FactVersion> get(FactRef ref) {
        return on(facts.versions(ref));
    }

    @Override
    public Collection<FactVersion> of(FactRef object) {
        List<FactVersion> found = new ArrayList<>();
        FactRef local = facts.local(object).object();
        for (String field : facts.fieldsOf(local)) {
            on(facts.own(local.field(field))).ifPresent(found::add);
        }
        return List.copyOf(found);
    }

    @Override
    public Collection<FactVersion> within(FactRef ref) {
        return facts.within(ref).stream()
                .flatMap(each -> on(facts.own(each)).stream())
                .toList();
    }

    @Override
    public boolean knows(FactRef object) {
        FactRef local = facts.local(object).object();
        return facts.fieldsOf(local).stream()
                .anyMatch(field -> on(facts.own(local.field(field))).isPresent());
    }

    @Override
    public SortedSet<FactRef> objects(String kind) {
        SortedSet<FactRef> found = new TreeSet<>(Comparator.comparing(FactRef::toString));
        for (String id : facts.ids(kind)) {
            FactRef object = FactRef.object(kind, id);
            if (facts.isKnown(object)) {
                found.add(object);
            }
        }
        return Collections.unmodifiableSortedSet(found);
    }

    @Override
    public SortedSet<FactRef> objects(String kind, String field) {
        return facts.objects(kind, field);
    }

    private Optional<FactVersion> on(List<FactVersion> versions) {
        return versions.stream().filter(version -> version.covers(validAt)).findFirst();
    }
}
