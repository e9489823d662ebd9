package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything that can be asked of the facts, in a form in which the same is equal. */
record Picture(
        List<FactVersion> facts,
        List<Attestation> attestations,
        List<Conflict> conflicts,
        List<ComputedFact> computed) {

    static final Comparator<FactRef> BY_TEXT = Comparator.comparing(FactRef::toString);

    private static final List<String> KINDS = FactRef.kinds().stream().sorted().toList();

    static Picture of(Facts facts, LocalDate day) {
        List<Attestation> attestations = objects(facts).stream()
                .filter(object -> !facts.attestations(object).isEmpty())
                .flatMap(object -> facts.fieldsOf(object).stream().map(object::field))
                .flatMap(ref -> facts.attestations(ref).stream())
                .toList();
        return new Picture(
                facts(facts),
                attestations,
                facts.conflicts(),
                Computed.over(facts.asOf(day), facts.conflicts()).all());
    }

    /** All versions of all facts. */
    static List<FactVersion> facts(Facts facts) {
        List<FactVersion> found = new ArrayList<>();
        addresses(facts).forEach(ref -> found.addAll(facts.own(ref)));
        return found;
    }

    /** All addresses of which anything was ever said, in order. */
    static List<FactRef> addresses(Facts facts) {
        List<FactRef> found = new ArrayList<>();
        for (FactRef object : objects(facts)) {
            facts.fieldsOf(object).forEach(field -> found.add(object.field(field)));
        }
        return found;
    }

    private static List<FactRef> objects(Facts facts) {
        return KINDS.stream()
                .flatMap(kind -> facts.ids(kind).stream().map(id -> FactRef.object(kind, id)))
                .toList();
    }
}
