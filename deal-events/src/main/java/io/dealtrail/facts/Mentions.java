package io.dealtrail.facts;

import io.dealtrail.events.DealEvent;
import io.dealtrail.terms.FactRef;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import tools.jackson.databind.JsonNode;

/** Which events of the world write the address of an object, or of one of its facts, somewhere in what they say. Immutable. */
final class Mentions {

    static final Mentions NONE = new Mentions(HashTreePMap.empty());

    private static final Set<String> KINDS = FactRef.kinds();

    private final HashPMap<String, PVector<RecordedEvent>> byObject;

    private Mentions(HashPMap<String, PVector<RecordedEvent>> byObject) {
        this.byObject = byObject;
    }

    /** @param json of the event, see {@link io.dealtrail.events.EventJson#tree(DealEvent)} */
    Mentions with(RecordedEvent next, JsonNode json) {
        Set<String> objects = new HashSet<>();
        collect(json, objects);
        HashPMap<String, PVector<RecordedEvent>> changed = byObject;
        for (String object : objects) {
            PVector<RecordedEvent> before = changed.get(object);
            changed = changed.plus(object, before == null ? TreePVector.singleton(next) : before.plus(next));
        }
        return objects.isEmpty() ? this : new Mentions(changed);
    }

    /** The events that may write the address, in order. */
    List<RecordedEvent> of(FactRef ref) {
        return Objects.requireNonNullElse(byObject.get(ref.object().toString()), TreePVector.empty());
    }

    private static void collect(JsonNode value, Set<String> objects) {
        if (value.isString()) {
            String text = value.stringValue();
            int colon = text.indexOf(':');
            if (colon > 0 && KINDS.contains(text.substring(0, colon))) {
                int dot = text.indexOf('.', colon);
                objects.add(dot < 0 ? text : text.substring(0, dot));
            }
        } else {
            value.valueStream().forEach(each -> collect(each, objects));
        }
    }
}
