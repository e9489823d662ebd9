package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stable address of one fact, {@code kind:id.field}, e.g. {@code area:iot.level} or {@code transfer:T1.assets.count}; without a field
 * it addresses the whole object, and {@code p2/agreement:B1.closing} one in another partnership.
 *
 * @param partnership only where the fact is in another partnership
 * @param kind what the object is, e.g. {@code agreement}
 * @param id the object's id
 * @param field the path of the field within the object, empty for the object itself
 */
public record FactRef(@Nullable String partnership, String kind, String id, String field) {

    private static final Set<String> KINDS = Set.of(
            "partnership",
            "party",
            "portfolio",
            "source",
            "agreement",
            "grant",
            "transfer",
            "area",
            "consideration",
            "condition",
            "option",
            "obligation",
            "dispute",
            "proceeding");

    public static FactRef of(String kind, String id, String field) {
        return new FactRef(null, kind, id, field);
    }

    /** The address of a whole object, to hang fields on. */
    public static FactRef object(String kind, String id) {
        return new FactRef(null, kind, id, "");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FactRef parse(String text) {
        int slash = text.indexOf('/');
        String local = text.substring(slash + 1);
        int colon = local.indexOf(':');
        if (colon < 1 || !KINDS.contains(local.substring(0, colon))) {
            throw new MalformedTermException("MALFORMED", "not the address of a fact: " + text);
        }
        int dot = local.indexOf('.', colon);
        return new FactRef(
                slash < 0 ? null : text.substring(0, slash),
                local.substring(0, colon),
                dot < 0 ? local.substring(colon + 1) : local.substring(colon + 1, dot),
                dot < 0 ? "" : local.substring(dot + 1));
    }

    public FactRef field(String name) {
        return new FactRef(partnership, kind, id, name);
    }

    /** The object that this fact belongs to. */
    public FactRef object() {
        return new FactRef(partnership, kind, id, "");
    }

    public boolean isObject() {
        return field.isEmpty();
    }

    @JsonValue
    @Override
    public String toString() {
        return (partnership == null ? "" : partnership + "/") + kind + ":" + id + (field.isEmpty() ? "" : "." + field);
    }
}
