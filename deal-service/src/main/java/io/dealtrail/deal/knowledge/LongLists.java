package io.dealtrail.deal.knowledge;

import io.dealtrail.events.DealEvent;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of an event that list much, by name: they pass from one event to another without being read. */
final class LongLists {

    private static final int LONG = 8;

    private static final ClassValue<List<RecordComponent>> FIELDS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents());
        }
    };

    private LongLists() {}

    /** Whether the event has such a field. */
    static boolean has(DealEvent event, String field) {
        return FIELDS.get(event.getClass()).stream()
                .filter(each -> each.getName().equals(field) && each.getType().equals(List.class))
                .anyMatch(each -> value(each, event) instanceof List<?> list && list.size() > LONG);
    }

    /** The event with nothing in these. */
    static DealEvent leftOut(DealEvent event, Set<String> fields) {
        return with(event, fields, _ -> List.of());
    }

    /** The event with what another one of its type has in these. */
    static DealEvent putBack(DealEvent event, Set<String> fields, DealEvent from) {
        return with(event, fields, field -> value(field, from));
    }

    private static DealEvent with(
            DealEvent event, Set<String> fields, Function<RecordComponent, @Nullable Object> values) {
        if (fields.isEmpty()) {
            return event;
        }
        List<RecordComponent> components = FIELDS.get(event.getClass());
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] given = components.stream()
                .map(each -> fields.contains(each.getName()) ? values.apply(each) : value(each, event))
                .toArray();
        try {
            return event.getClass().getDeclaredConstructor(types).newInstance(given);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("events are public records: " + event.getClass(), e);
        }
    }

    private static @Nullable Object value(RecordComponent field, DealEvent event) {
        try {
            return field.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the fields of events are public: " + field, e);
        }
    }
}
