package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;

/** The facts of one aggregate at one day of the world, as known at one time; computed facts are derived from it. */
public interface FactView {

    /** The day of the world. */
    LocalDate validAt();

    /** What holds at this address on the day; the address may lead into an object value ({@code agreement:A1.term.to}). */
    Optional<FactVersion> get(FactRef ref);

    /** What holds of this object on the day, by field. */
    Collection<FactVersion> of(FactRef object);

    /** The objects of a kind of which anything is known, whatever the day, by id. */
    SortedSet<FactRef> objects(String kind);
}
