package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps in mind where somebody looked, on whatever day, and the days on which what stands there begins or ends. */
final class Watch {

    /** Nobody asks for days beyond these. */
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Facts facts;
    private final Set<String> places = new LinkedHashSet<>();
    private final TreeSet<LocalDate> unseen = new TreeSet<>(Set.of(LocalDate.MIN));
    private final Set<LocalDate> turns = new HashSet<>(unseen);

    Watch(Facts facts) {
        this.facts = facts;
    }

    /** The next of the days that were not looked at yet; {@code null} where there is none. */
    @Nullable
    LocalDate nextDay() {
        return unseen.pollFirst();
    }

    /** Where somebody looked. */
    Set<String> places() {
        return Set.copyOf(places);
    }

    /** All places from which one can see what stands at this address. */
    static Stream<String> seenFrom(FactRef ref) {
        String object = ref.object().toString();
        if (ref.isObject()) {
            return Stream.of(ref.kind(), object, within(object), object + ".*");
        }
        return Stream.concat(
                Stream.of(ref.kind(), ref.kind() + "." + ref.field(), object, ref.toString()),
                outer(ref).map(FactRef::toString).map(Watch::within));
    }

    /** Something changes on that day by itself, whatever the facts. */
    void turn(@Nullable LocalDate day) {
        if (day != null && !day.isBefore(FIRST) && !day.isAfter(LAST) && turns.add(day)) {
            unseen.add(day);
        }
    }

    void at(FactRef ref) {
        if (places.add(ref.toString())) {
            places.add(ref.object() + ".*");
            outer(ref).map(FactRef::toString).forEach(places::add);
            turn(facts.versions(ref));
        }
    }

    void within(FactRef ref, Collection<FactRef> inner) {
        if (places.add(within(ref.toString()))) {
            places.add(ref.object() + ".*");
            inner.forEach(each -> turn(facts.own(each)));
        }
    }

    /** At all fields of an object. */
    void of(FactRef object) {
        places.add(object.toString());
        places.add(object + ".*");
        fields(object).forEach(this::turn);
    }

    /** Only at whether anything holds of an object. */
    void knows(FactRef object) {
        if (places.add(object.toString()) && fields(object).noneMatch(Watch::isAlways)) {
            fields(object).forEach(this::turn);
        }
    }

    void objects(String kind) {
        places.add(kind);
    }

    void objects(String kind, String field) {
        places.add(kind + "." + field);
    }

    private Stream<List<FactVersion>> fields(FactRef object) {
        return facts.fieldsOf(object).stream().map(field -> facts.own(object.field(field)));
    }

    private static boolean isAlways(List<FactVersion> versions) {
        return versions.size() == 1
                && versions.getFirst().validFrom() == null
                && versions.getFirst().validTo() == null;
    }

    private void turn(List<FactVersion> versions) {
        for (FactVersion version : versions) {
            turn(version.validFrom());
            turn(after(version.validTo()));
        }
    }

    static @Nullable LocalDate after(@Nullable LocalDate day) {
        return day == null || day.equals(LocalDate.MAX) ? null : day.plusDays(1);
    }

    /** The addresses whose values this one may lead into. */
    private static Stream<FactRef> outer(FactRef ref) {
        return FactPaths.around(ref.field()).stream().map(ref::field);
    }

    private static String within(String address) {
        return address + ".";
    }
}
