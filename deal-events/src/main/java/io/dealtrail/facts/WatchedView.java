package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;

/** A fold looked at on one day, under a {@link Watch}. */
record WatchedView(Facts facts, FactView view, Watch watch) implements FactView {

    WatchedView(Facts facts, LocalDate day, Watch watch) {
        this(facts, facts.asOf(day), watch);
    }

    @Override
    public LocalDate validAt() {
        return view.validAt();
    }

    @Override
    public Optional<FactVersion> get(FactRef ref) {
        watch.at(facts.local(ref));
        return view.get(ref);
    }

    @Override
    public Collection<FactVersion> of(FactRef object) {
        watch.of(facts.local(object).object());
        return view.of(object);
    }

    @Override
    public Collection<FactVersion> within(FactRef ref) {
        watch.within(facts.local(ref), facts.within(ref));
        return view.within(ref);
    }

    @Override
    public boolean knows(FactRef object) {
        watch.knows(facts.local(object).object());
        return view.knows(object);
    }

    @Override
    public SortedSet<FactRef> objects(String kind) {
        watch.objects(kind);
        return view.objects(kind);
    }

    @Override
    public SortedSet<FactRef> objects(String kind, String field) {
        watch.objects(kind, field);
        return view.objects(kind, field);
    }
}
