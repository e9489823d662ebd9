package io.dealtrail.terms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final Set<String> OUTER = Set.of("partnership", "party", "portfolio", "source");
    private static final Set<String> INNER = Set.of(
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
    private static final int LONGEST_FIELD = 256;

    public FactRef {
        if (OUTER.contains(kind)) {
            Ids.outer(id);
        } else if (INNER.contains(kind)) {
            Ids.inner(id);
        } else {
            throw MalformedTermException.malformed("not a kind of object", kind);
        }
        if (partnership != null) {
            Ids.outer(partnership);
        }
        checkField(field);
    }

    public static FactRef of(String kind, String id, String field) {
        return new FactRef(null, kind, id, field);
    }

    /** Every kind of object that a fact can be about. */
    public static Set<String> kinds() {
        return Stream.concat(OUTER.stream(), INNER.stream()).collect(Collectors.toUnmodifiableSet());
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
        int dot = local.indexOf('.', colon);
        if (colon < 1 || dot == local.length() - 1) {
            throw MalformedTermException.malformed("not the address of a fact", text);
        }
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

    /** Segments of letters, digits, hyphens and underscores, with dots between. */
    private static void checkField(String field) {
        boolean formed = field.length() <= LONGEST_FIELD;
        char before = '.';
        for (int i = 0; formed && i < field.length(); i++) {
            char c = field.charAt(i);
            formed = c == '.' ? before != '.' : c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_');
            before = c;
        }
        if (!formed || (!field.isEmpty() && before == '.')) {
            throw MalformedTermException.malformed("not a field of a fact", field);
        }
    }

    @JsonValue
    @Override
    public String toString() {
        return (partnership == null ? "" : partnership + "/") + kind + ":" + id + (field.isEmpty() ? "" : "." + field);
    }
}
