package io.dealtrail.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** All changes of form that events have gone through, and the way from each former revision to the one of today, step by step. */
final class Upcasters {

    /** Grows by one with each new revision, and never shrinks; see docs/evolve-events.md. */
    private static final List<Upcaster> EVERY = List.of();

    private static final Upcasters ALL = new Upcasters(EventCatalog.names(), EVERY);

    private final Map<EventName, Upcaster> steps = new HashMap<>();

    /**
     * @param current the names of today
     * @param upcasters exactly one from each revision before those of today
     * @throws IllegalStateException where one is missing, there twice, or leads nowhere
     */
    Upcasters(Collection<EventName> current, List<Upcaster> upcasters) {
        for (Upcaster upcaster : upcasters) {
            if (steps.put(upcaster.from(), upcaster) != null) {
                throw new IllegalStateException("two upcasters from " + upcaster.from());
            }
        }
        Set<EventName> former = new HashSet<>();
        current.forEach(name -> {
            for (int revision = 1; revision < name.revision(); revision++) {
                former.add(new EventName(name.name(), revision));
            }
        });
        if (!former.equals(steps.keySet())) {
            throw new IllegalStateException(
                    "there are upcasters from " + steps.keySet() + ", the former revisions are " + former);
        }
    }

    static Upcasters all() {
        return ALL;
    }

    /** The former revisions that can still be read. */
    Set<EventName> former() {
        return Set.copyOf(steps.keySet());
    }

    /** The revision of today, {@code null} where the name or the revision is not known. */
    @Nullable
    EventName current(EventName former) {
        EventName name = former;
        while (steps.containsKey(name)) {
            name = next(name);
        }
        return name.equals(former) ? null : name;
    }

    /** The payload of a former revision as the one of today would say it. */
    ObjectNode lift(EventName former, ObjectNode payload) {
        EventName name = former;
        ObjectNode lifted = payload;
        for (Upcaster step = steps.get(name); step != null; step = steps.get(name)) {
            lifted = step.lift(lifted);
            name = next(name);
        }
        return lifted;
    }

    private static EventName next(EventName name) {
        return new EventName(name.name(), name.revision() + 1);
    }
}
