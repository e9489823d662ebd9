package io.dealtrail.deal.web.json;

import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.deal.decision.DealCommand;
import io.dealtrail.deal.decision.FieldError;
import io.dealtrail.deal.decision.Refusal;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the data of a command into its record; where that fails, says all that is wrong with it at once. */
@Component
public final class CommandReader {

    private final Map<Class<?>, RecordShape> shapes = new ConcurrentHashMap<>();
    private final Ids ids;

    CommandReader(Ids ids) {
        this.ids = ids;
    }

    /**
     * The data with the aggregate's id in it, which may be repeated where it is equal: what the request's hash is made of.
     *
     * @throws Refusal if the data names another aggregate
     */
    public static ObjectNode addressed(CommandType type, String aggregateId, ObjectNode data) {
        JsonNode repeated = data.get(type.idProperty());
        if (repeated != null && !(repeated.isString() && repeated.stringValue().equals(aggregateId))) {
            throw Malformed.at(
                    Pointers.child("", type.idProperty()), "differs from the id in the path: " + aggregateId);
        }
        ObjectNode addressed = data.deepCopy();
        addressed.put(type.idProperty(), aggregateId);
        return addressed;
    }

    /**
     * The command that the addressed data describes; ids that the client left out are made here.
     *
     * @throws Refusal naming every property that is unknown, missing or unreadable
     */
    public DealCommand read(CommandType type, ObjectNode addressed) {
        ObjectNode complete = ids.complete(type, addressed);
        RecordShape shape = shapes.computeIfAbsent(type.type(), RecordShape::of);
        List<FieldError> faults = new ArrayList<>();
        complete.propertyNames().stream()
                .filter(name -> !shape.types().containsKey(name))
                .forEach(name -> faults.add(BindingFaults.unknown("", name)));
        shape.required().stream()
                .filter(name -> complete.path(name).isMissingNode()
                        || complete.path(name).isNull())
                .forEach(name -> faults.add(Malformed.fault(Pointers.child("", name), "is required")));
        if (!faults.isEmpty()) {
            faults.addAll(unreadable(shape, complete));
            throw Malformed.of(faults);
        }
        try {
            return StrictJson.bind(complete, type.type());
        } catch (JacksonException unread) {
            List<FieldError> each = unreadable(shape, complete);
            throw Malformed.of(each.isEmpty() ? List.of(BindingFaults.of("", unread)) : each);
        }
    }

    private static List<FieldError> unreadable(RecordShape shape, ObjectNode data) {
        List<FieldError> faults = new ArrayList<>();
        shape.types().forEach((name, type) -> {
            JsonNode value = data.get(name);
            if (value != null && !value.isNull()) {
                if (value.isArray()) {
                    nulls(Pointers.child("", name), value, faults);
                }
                tryProperty(name, value, type, faults);
            }
        });
        return faults;
    }

    /** What is left out of a list, nobody can know. */
    private static void nulls(String pointer, JsonNode list, List<FieldError> faults) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isNull()) {
                faults.add(Malformed.fault(Pointers.child(pointer, i), "must not be null"));
            }
        }
    }

    private static void tryProperty(String name, JsonNode value, Type type, List<FieldError> faults) {
        try {
            StrictJson.bind(value, type);
        } catch (JacksonException unread) {
            faults.add(BindingFaults.of(Pointers.child("", name), unread));
        }
    }
}
