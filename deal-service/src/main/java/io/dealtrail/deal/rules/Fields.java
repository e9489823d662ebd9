package io.dealtrail.deal.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dealtrail.terms.PartyRef;
import io.dealtrail.terms.Signatory;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks the fields of a command as they are on the wire, each with its JSON Pointer. */
final class Fields {

    /** Sees one field; whether it may be left out comes with it. */
    interface Visitor {
        void visit(String pointer, boolean optional, @Nullable Object value);
    }

    private record Field(RecordComponent component, String segment, boolean optional) {}

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return bare(type)
                    ? List.of()
                    : Arrays.stream(type.getRecordComponents())
                            .map(Fields::field)
                            .toList();
        }
    };

    private Fields() {}

    /** Where in the command this id of a party or source is given. */
    static Optional<String> pointerTo(Object command, String id) {
        List<String> found = new ArrayList<>();
        walk(command, "", (pointer, _, value) -> {
            if (names(value, id)) {
                found.add(pointer);
            }
        });
        return found.stream().findFirst();
    }

    static void walk(Object holder, String pointer, Visitor visitor) {
        switch (holder) {
            case Record each -> FIELDS.get(each.getClass()).forEach(field -> visit(each, field, pointer, visitor));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    enter(list.get(i), pointer + "/" + i, visitor);
                }
            }
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    visitor.visit(pointer + "/" + key, false, key);
                    enter(value, pointer + "/" + key, visitor);
                });
            default -> {}
        }
    }

    private static void enter(Object value, String pointer, Visitor visitor) {
        visitor.visit(pointer, false, value);
        walk(value, pointer, visitor);
    }

    private static void visit(Record holder, Field field, String pointer, Visitor visitor) {
        Object value = value(holder, field.component());
        String inner = pointer + field.segment();
        visitor.visit(inner, field.optional(), value);
        if (value != null) {
            walk(value, inner, visitor);
        }
    }

    private static boolean names(@Nullable Object value, String id) {
        return switch (value) {
            case String text -> text.equals(id);
            case PartyRef party -> id.equals(party.party());
            case Signatory signatory -> id.equals(signatory.party().party());
            case null, default -> false;
        };
    }

    private static Field field(RecordComponent component) {
        return new Field(
                component,
                component.getAccessor().isAnnotationPresent(JsonUnwrapped.class) ? "" : "/" + nameOf(component),
                component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }

    /** As on the wire: a Java keyword is called otherwise in the record. */
    private static String nameOf(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? component.getName() : renamed.value();
    }

    private static boolean bare(Class<?> type) {
        return !type.getName().startsWith("io.dealtrail.")
                || Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    private static @Nullable Object value(Record holder, RecordComponent component) {
        try {
            return component.getAccessor().invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the fields of commands are public: " + component, e);
        }
    }
}
