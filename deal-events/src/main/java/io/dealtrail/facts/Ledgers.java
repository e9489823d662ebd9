package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/** The ledgers of one aggregate by object and field; immutable, and changed in logarithmic time. */
final class Ledgers {

    static final Ledgers EMPTY = new Ledgers(HashTreePMap.empty(), HashTreePMap.empty());

    private final HashPMap<String, TreePMap<String, TreePMap<String, Ledger>>> byKindIdField;

    /** The ids of the objects that have a ledger for a field, for each kind and field. */
    private final HashPMap<KindField, TreePSet<String>> idsWith;

    private Ledgers(
            HashPMap<String, TreePMap<String, TreePMap<String, Ledger>>> byKindIdField,
            HashPMap<KindField, TreePSet<String>> idsWith) {
        this.byKindIdField = byKindIdField;
        this.idsWith = idsWith;
    }

    private record KindField(String kind, String field) {}

    Ledgers change(FactRef ref, UnaryOperator<Ledger> change) {
        TreePMap<String, TreePMap<String, Ledger>> objects = ofKind(ref.kind());
        TreePMap<String, Ledger> fields = objects.getOrDefault(ref.id(), TreePMap.empty());
        Ledger changed = change.apply(fields.getOrDefault(ref.field(), Ledger.EMPTY));
        boolean isNew = !fields.containsKey(ref.field());
        return new Ledgers(
                byKindIdField.plus(ref.kind(), objects.plus(ref.id(), fields.plus(ref.field(), changed))),
                isNew ? with(new KindField(ref.kind(), ref.field()), ref.id()) : idsWith);
    }

    Ledger at(FactRef ref) {
        return fields(ref).getOrDefault(ref.field(), Ledger.EMPTY);
    }

    private HashPMap<KindField, TreePSet<String>> with(KindField key, String id) {
        return idsWith.plus(
                key,
                Objects.requireNonNullElse(idsWith.get(key), TreePSet.<String>empty())
                        .plus(id));
    }

    /** The ids of the objects of a kind that have a ledger for this field, in order. */
    Collection<String> ids(String kind, String field) {
        return Objects.requireNonNullElse(idsWith.get(new KindField(kind, field)), TreePSet.empty());
    }

    /** The ids of the objects of a kind, in order. */
    Collection<String> ids(String kind) {
        return ofKind(kind).keySet();
    }

    /** The fields of an object that have a ledger, in order. */
    Set<String> fieldsOf(FactRef object) {
        return fields(object).keySet();
    }

    /** The fields that lead into the value of this one. */
    Set<String> fieldsWithin(FactRef ref) {
        // '/' is the character after '.', so this is every field that begins with the field and a dot
        return fields(ref).subMap(ref.field() + ".", ref.field() + "/").keySet();
    }

    private TreePMap<String, Ledger> fields(FactRef ref) {
        return ofKind(ref.kind()).getOrDefault(ref.id(), TreePMap.empty());
    }

    private TreePMap<String, TreePMap<String, Ledger>> ofKind(String kind) {
        return Objects.requireNonNullElse(byKindIdField.get(kind), TreePMap.empty());
    }
}
