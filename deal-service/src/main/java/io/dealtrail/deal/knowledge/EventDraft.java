package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Required;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventJson;
import io.dealtrail.facts.Assertion;
import io.dealtrail.terms.FactRef;
import io.dealtrail.terms.MalformedTermException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An event that is to be read again with other values. Long lists that stay as they are need not be: a pool has hundreds of parties. */
final class EventDraft {

    private final DealEvent original;
    private final Set<String> unchanged;
    private final ObjectNode json;

    private EventDraft(DealEvent original, Set<String> unchanged) {
        this.original = original;
        this.unchanged = unchanged;
        this.json = (ObjectNode) EventJson.tree(LongLists.leftOut(original, unchanged));
    }

    /**
     * A draft that says the same.
     *
     * @param assertions of the event
     * @param changing the facts that are to have other values
     */
    static EventDraft of(DealEvent event, List<Assertion> assertions, Collection<FactRef> changing) {
        Set<String> fields = changing.stream().map(EventDraft::outermost).collect(Collectors.toSet());
        Set<String> unchanged = assertions.stream()
                .map(asserted -> asserted.ref().field())
                .filter(field -> !fields.contains(field) && LongLists.has(event, field))
                .collect(Collectors.toUnmodifiableSet());
        return new EventDraft(event, unchanged);
    }

    private static String outermost(FactRef ref) {
        return ref.field().split("\\.", 2)[0];
    }

    /** What the event asserts, and what it is to say instead. */
    record Other(Assertion asserted, JsonNode value) {

        FactRef ref() {
            return asserted.ref();
        }
    }

    /** Says it; false where the event has no place for it. */
    boolean set(Other other) {
        return EventFields.set(json, original, other.asserted(), other.value());
    }

    /** Who says so. */
    void setSources(Collection<String> sources) {
        json.set("sources", EventJson.mapper().valueToTree(sources));
    }

    /**
     * The event with these values.
     *
     * @throws Refusal if it cannot say that
     */
    DealEvent read(String pointer) {
        return complete(reading(pointer).event());
    }

    /** The same; refuses, too, what would not be read. */
    DealEvent readWholly(String pointer) {
        Reading reading = reading(pointer);
        if (isLost(json, reading.json())) {
            throw Refusal.ofField(RefusalCode.MALFORMED, pointer, "there is no such term");
        }
        return complete(reading.event());
    }

    /** What was read of the draft, and how that is written. */
    private record Reading(DealEvent event, JsonNode json) {}

    private DealEvent complete(DealEvent event) {
        Set<String> leftOut =
                unchanged.stream().filter(field -> !json.has(field)).collect(Collectors.toSet());
        return LongLists.putBack(event, leftOut, original);
    }

    private Reading reading(String pointer) {
        try {
            DealEvent event = EventJson.mapper().treeToValue(json, original.getClass());
            Reading reading = new Reading(event, EventJson.tree(event));
            if (isOfAnotherKind(json, reading.json())) {
                throw Refusal.ofField(RefusalCode.MALFORMED, pointer, "the fact cannot have this value");
            }
            Required.check(event);
            return reading;
        } catch (JacksonException e) {
            throw malformed(e, pointer);
        } catch (Refusal missing) {
            throw Refusal.ofField(missing.code(), pointer, missing.detail());
        }
    }

    /** Whether a number was taken for a text, or the like, somewhere within. */
    private static boolean isOfAnotherKind(JsonNode given, JsonNode read) {
        if (given.isObject() && read.isObject()) {
            return given.properties().stream()
                    .anyMatch(member -> read.has(member.getKey())
                            && isOfAnotherKind(member.getValue(), read.path(member.getKey())));
        }
        if (given.isArray() && read.isArray()) {
            return IntStream.range(0, Math.min(given.size(), read.size()))
                    .anyMatch(i -> isOfAnotherKind(given.path(i), read.path(i)));
        }
        return given.isValueNode()
                && read.isValueNode()
                && !given.isNull()
                && !read.isNull()
                && given.getNodeType() != read.getNodeType();
    }

    /** Whether something that was given has no place in what was read. */
    private static boolean isLost(JsonNode given, JsonNode read) {
        if (given.isObject()) {
            return given.properties().stream()
                    .anyMatch(member -> !isNothing(member.getValue())
                            && (!read.has(member.getKey()) || isLost(member.getValue(), read.path(member.getKey()))));
        }
        return given.isArray()
                && (given.size() != read.size()
                        || IntStream.range(0, given.size()).anyMatch(i -> isLost(given.path(i), read.path(i))));
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || (value.isContainer() && value.isEmpty());
    }

    private static Refusal malformed(JacksonException e, String pointer) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MalformedTermException term) {
                RefusalCode code = RefusalCode.ofCode(term.code()).orElse(RefusalCode.MALFORMED);
                return Refusal.ofField(code, pointer, String.valueOf(term.getMessage()));
            }
        }
        return Refusal.ofField(RefusalCode.MALFORMED, pointer, "the fact cannot have this value");
    }
}
