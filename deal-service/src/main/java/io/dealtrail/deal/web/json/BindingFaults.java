package io.dealtrail.deal.web.json;

import io.dealtrail.deal.decision.FieldError;
import io.dealtrail.terms.MalformedTermException;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says in the client's terms what Jackson could not read, and where: no class names, no internals. */
final class BindingFaults {

    private static final Pattern ADVICE = Pattern.compile(": enable `|\\s*\\(not recognized as one");
    private static final int MAX_CAUSES = 10;
    private static final Set<String> SET_BY_THE_SERVICE = Set.of(
            "actor",
            "sequence",
            "recordedAt",
            "knownSince",
            "position",
            "eventId",
            "commandId",
            "correlationId",
            "causationId",
            "hash",
            "version");

    private BindingFaults() {}

    /** The fault of a value that was found at {@code pointer}. */
    static FieldError of(String pointer, JacksonException failure) {
        String at = pointer + path(failure);
        MalformedTermException term = term(failure);
        if (term != null) {
            return new FieldError(at, term.code(), String.valueOf(term.getMessage()));
        }
        return Malformed.fault(at, detail(failure));
    }

    static FieldError unknown(String pointer, String name) {
        String detail = SET_BY_THE_SERVICE.contains(name) ? "is set by the service" : "is not known here";
        return Malformed.fault(Pointers.child(pointer, name), detail);
    }

    /** Why a text is no JSON, with line and column. */
    static String reason(JacksonException broken) {
        String message = broken instanceof StreamReadException ? broken.getOriginalMessage() : "unexpected content";
        // The parser's advice on its own settings is of no use to a caller.
        String firstLine = ADVICE.split(message.lines().findFirst().orElse(""), 2)[0];
        return "%s (line %d, column %d)"
                .formatted(
                        firstLine,
                        broken.getLocation() == null ? 1 : broken.getLocation().getLineNr(),
                        broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr());
    }

    private static String detail(JacksonException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException unknown
            when SET_BY_THE_SERVICE.contains(unknown.getPropertyName()) -> "is set by the service";
            case UnrecognizedPropertyException _ -> "is not known here";
            case MismatchedInputException mismatch -> expected(mismatch.getTargetType());
            default -> "cannot be read";
        };
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "has the wrong type";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "must be a string";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "must be true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "must be a number";
        }
        return Iterable.class.isAssignableFrom(type) ? "must be an array" : "has the wrong form";
    }

    private static @Nullable MalformedTermException term(Throwable failure) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < MAX_CAUSES; depth++) {
            if (each instanceof MalformedTermException term) {
                return term;
            }
            each = each.getCause();
        }
        return null;
    }

    private static String path(JacksonException failure) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            String name = step.getPropertyName();
            if (name != null) {
                pointer.append(Pointers.child("", name));
            } else if (step.getIndex() >= 0) {
                pointer.append('/').append(step.getIndex());
            }
        }
        return pointer.toString();
    }
}
