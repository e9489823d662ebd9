package io.dealtrail.events;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every event there is, by stored name and by class, read off the sealed hierarchy: nothing is registered by hand. */
public final class EventCatalog {

    private static final Map<EventName, Class<? extends DealEvent>> BY_NAME = leaves(DealEvent.class)
            .distinct()
            .collect(Collectors.toUnmodifiableMap(EventCatalog::storedName, Function.identity()));

    private static final Map<Class<? extends DealEvent>, EventName> BY_CLASS =
            BY_NAME.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventCatalog() {}

    /** All current names, in alphabetical order. */
    public static List<EventName> names() {
        return BY_NAME.keySet().stream()
                .sorted(Comparator.comparing(EventName::name))
                .toList();
    }

    /** The current names and, after each, its former revisions, which can still be read. */
    public static List<EventName> readable() {
        return Stream.concat(names().stream(), Upcasters.all().former().stream())
                .sorted(Comparator.comparing(EventName::name)
                        .thenComparing(
                                Comparator.comparingInt(EventName::revision).reversed()))
                .toList();
    }

    public static EventName nameOf(DealEvent event) {
        return nameOf(event.getClass());
    }

    public static EventName nameOf(Class<? extends DealEvent> type) {
        EventName name = BY_CLASS.get(type);
        if (name == null) {
            throw new IllegalArgumentException(type + " is no event");
        }
        return name;
    }

    /** The class of the event with this name, or {@code null} where this is not the name and revision of today. */
    public static @Nullable Class<? extends DealEvent> classOf(EventName name) {
        return BY_NAME.get(name);
    }

    private static EventName storedName(Class<? extends DealEvent> type) {
        StoredName stored = type.getAnnotation(StoredName.class);
        if (stored == null) {
            throw new IllegalStateException(type + " has no @StoredName");
        }
        return new EventName(stored.value(), stored.revision());
    }

    private static Stream<Class<? extends DealEvent>> leaves(Class<? extends DealEvent> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted == null) {
            return Stream.of(type);
        }
        return Arrays.stream(permitted).flatMap(each -> leaves(each.asSubclass(DealEvent.class)));
    }
}
