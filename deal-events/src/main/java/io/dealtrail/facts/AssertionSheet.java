package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Collects what one event asserts, reading the values off the event's JSON so that they look as on the wire. */
final class AssertionSheet {

    private static final Set<String> EVIDENCE = Set.of("sources", "confidence", "note", "derived");

    private final JsonNode event;
    private final List<Assertion> assertions = new ArrayList<>();
    private @Nullable PartialDate from;

    AssertionSheet(JsonNode event) {
        this.event = event;
    }

    List<Assertion> assertions() {
        return List.copyOf(assertions);
    }

    /** What follows holds from this day on. */
    AssertionSheet from(PartialDate day) {
        from = day;
        return this;
    }

    /** What follows holds over all time again. */
    AssertionSheet overAllTime() {
        from = null;
        return this;
    }

    /** Every field of the event but these becomes a field of the object. */
    AssertionSheet fields(FactRef object, String... except) {
        return members(event, object, "", Set.of(except));
    }

    /** Every member of one field of the event becomes a nested field of the object, e.g. {@code assets.count}. */
    AssertionSheet members(String field, FactRef object) {
        return members(event.path(field), object, field + ".", Set.of());
    }

    /** One field of the event, where it is given. */
    AssertionSheet given(String field, FactRef ref) {
        JsonNode value = event.get(field);
        return value == null ? this : fact(ref, value);
    }

    /** The event as one value, without these fields. */
    AssertionSheet whole(FactRef ref, String... except) {
        return fact(ref, stripped(event, Set.of(except)));
    }

    /** The fields of one entry of a list become fields of an object of their own. */
    AssertionSheet entry(String list, String idField, String id, FactRef object) {
        return members(find(list, idField, id), object, "", Set.of(idField));
    }

    /** One entry of a list as one value. */
    AssertionSheet wholeEntry(String list, String idField, String id, FactRef ref) {
        return fact(ref, stripped(find(list, idField, id), Set.of(idField)));
    }

    /** One field of an entry of a list, where it is given. */
    AssertionSheet entryField(String list, int index, String field, FactRef ref) {
        JsonNode value = event.path(list).path(index).get(field);
        return value == null ? this : fact(ref, value);
    }

    AssertionSheet fact(FactRef ref, String value) {
        return fact(ref, JsonNodeFactory.instance.stringNode(value));
    }

    /** It is not so. */
    AssertionSheet no(FactRef ref) {
        return fact(ref, JsonNodeFactory.instance.booleanNode(false));
    }

    /** The fact exists, its value is not public. */
    AssertionSheet unknown(FactRef ref) {
        return fact(ref, NullNode.getInstance());
    }

    AssertionSheet fact(FactRef ref, JsonNode value) {
        assertions.add(new Assertion(ref, value, from));
        return this;
    }

    private AssertionSheet members(JsonNode holder, FactRef object, String prefix, Set<String> except) {
        for (var member : holder.properties()) {
            if (!except.contains(member.getKey()) && !isEvidence(holder, member.getKey())) {
                fact(object.field(prefix + member.getKey()), member.getValue());
            }
        }
        return this;
    }

    private ObjectNode stripped(JsonNode holder, Set<String> except) {
        ObjectNode copy = (ObjectNode) holder.deepCopy();
        copy.remove(except);
        if (holder.equals(event)) {
            copy.remove(EVIDENCE);
        }
        return copy;
    }

    @SuppressWarnings("ReferenceEquality") // only the event itself carries evidence, not an entry that looks like it
    private boolean isEvidence(JsonNode holder, String member) {
        return holder == event && EVIDENCE.contains(member);
    }

    private JsonNode find(String list, String idField, String id) {
        for (JsonNode each : event.path(list)) {
            if (each.path(idField).asString("").equals(id)) {
                return each;
            }
        }
        throw new IllegalStateException("the event lists no " + id + " among its " + list);
    }
}
