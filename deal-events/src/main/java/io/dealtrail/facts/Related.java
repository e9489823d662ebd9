package io.dealtrail.facts;

import io.dealtrail.terms.FactRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads fields and the objects that name an agreement, each kind gathered once for one view. */
final class Related {

    /** Numbers are given without holes, so that more missing ones than this can only be the end of the list. */
    private static final int RETRACTED_IN_A_ROW = 4;

    private final FactView view;
    private final Map<String, Map<String, List<FactRef>>> byKindAndField = new HashMap<>();

    Related(FactView view) {
        this.view = view;
    }

    /** The value of a field; {@code null} where nothing is said or the value is unknown. */
    @Nullable
    JsonNode value(FactRef object, String field) {
        return view.get(object.field(field)).map(FactVersion::value).orElse(null);
    }

    Optional<String> text(FactRef object, String field) {
        return Optional.ofNullable(value(object, field))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
    }

    boolean isTrue(FactRef object, String field) {
        JsonNode value = value(object, field);
        return value != null && value.isBoolean() && value.booleanValue();
    }

    /** The numbered entries below a field of the object, such as {@code renewals.1}. */
    List<FactRef> entries(FactRef object, String field) {
        List<FactRef> found = new ArrayList<>();
        int missing = 0;
        for (int number = 1; missing < RETRACTED_IN_A_ROW; number++) {
            FactRef entry = object.field(field + "." + number);
            if (view.get(entry).isPresent()) {
                found.add(entry);
            } else {
                missing++;
            }
        }
        return found;
    }

    /** What is known of the entries below a field of the object. */
    List<FactVersion> versions(FactRef object, String field) {
        return view.within(object.field(field)).stream()
                .filter(each -> each.value() != null)
                .toList();
    }

    /** The agreement that the object is under. */
    Optional<FactRef> agreementOf(FactRef object) {
        return text(object, "agreementId").map(id -> FactRef.object("agreement", id));
    }

    /** The objects of a kind whose field names this one. */
    List<FactRef> naming(FactRef object, String kind, String field) {
        return byKindAndField
                .computeIfAbsent(kind + "." + field, _ -> gather(kind, field))
                .getOrDefault(object.id(), List.of());
    }

    private Map<String, List<FactRef>> gather(String kind, String field) {
        Map<String, List<FactRef>> found = new HashMap<>();
        for (FactRef each : view.objects(kind, field)) {
            text(each, field)
                    .ifPresent(id ->
                            found.computeIfAbsent(id, _ -> new ArrayList<>()).add(each));
        }
        return found;
    }
}
