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

    /** What holds on the day below this address: of {@code agreement:A1.members} all members, each at an address of its own. */
    default Collection<FactVersion> within(FactRef ref) {
        String prefix = ref.field() + ".";
        return of(ref.object()).stream()
                .filter(each -> each.ref().field().startsWith(prefix))
                .toList();
    }

    /** Whether anything holds of this object on the day. */
    default boolean knows(FactRef object) {
        return !of(object).isEmpty();
    }

    /** The objects of a kind of which anything is known, whatever the day, by id. */
    SortedSet<FactRef> objects(String kind);

    /** Of the objects of a kind at least those that have this field on the day, by id: fewer to look through where few have it. */
    default SortedSet<FactRef> objects(String kind, String field) {
        return objects(kind);
    }
}
