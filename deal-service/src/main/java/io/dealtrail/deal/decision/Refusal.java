package io.dealtrail.deal.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A command is not accepted, for a reason with a stable code. The web edge turns it into a problem; nothing is stored. */
public final class Refusal extends RuntimeException {

    private final RefusalCode code;
    private final String detail;
    private final List<FieldError> errors;
    private final @Nullable UUID conflictingEventId;
    private final Map<String, Object> extra;

    public Refusal(
            RefusalCode code,
            String detail,
            List<FieldError> errors,
            @Nullable UUID conflictingEventId,
            Map<String, Object> extra) {
        super(code.code() + ": " + detail, null, false, false);
        this.code = code;
        this.detail = detail;
        this.errors = List.copyOf(errors);
        this.conflictingEventId = conflictingEventId;
        this.extra = Map.copyOf(extra);
    }

    /** A refusal of the whole command. */
    public static Refusal of(RefusalCode code, String detail) {
        return new Refusal(code, detail, List.of(), null, Map.of());
    }

    /** A refusal because of one field, given as a JSON Pointer. */
    public static Refusal ofField(RefusalCode code, String pointer, String detail) {
        return new Refusal(code, detail, List.of(new FieldError(pointer, code.code(), detail)), null, Map.of());
    }

    /** The same refusal, naming the event that it conflicts with. */
    public Refusal conflictingWith(@Nullable UUID eventId) {
        return new Refusal(code, detail, errors, eventId, extra);
    }

    /** The same refusal with one more property for the problem's body. */
    public Refusal with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extra);
        more.put(name, value);
        return new Refusal(code, detail, errors, conflictingEventId, more);
    }

    /** The same refusal with its pointers seen from outside, where the command is one of a batch. */
    public Refusal within(String pointer) {
        List<FieldError> moved = errors.isEmpty()
                ? List.of(new FieldError(pointer, code.code(), detail))
                : errors.stream().map(error -> error.within(pointer)).toList();
        return new Refusal(code, detail, moved, conflictingEventId, extra);
    }

    public RefusalCode code() {
        return code;
    }

    /** One sentence for people; never compared by programs. */
    public String detail() {
        return detail;
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** The recorded event that stands in the way, where there is one. */
    public @Nullable UUID conflictingEventId() {
        return conflictingEventId;
    }

    /** Further properties of the problem's body, e.g. the current version or the dependants. */
    public Map<String, Object> extra() {
        return extra;
    }
}
