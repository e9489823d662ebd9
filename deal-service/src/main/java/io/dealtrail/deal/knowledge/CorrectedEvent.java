package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Required;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventJson;
import io.dealtrail.facts.Assertion;
import io.dealtrail.facts.Assertions;
import io.dealtrail.facts.FactValues;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.MalformedTermException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads an event as if it had been recorded with the values that are known now. */
final class CorrectedEvent {

    private CorrectedEvent() {}

    /**
     * The event with the corrections of its facts.
     *
     * @throws Refusal if a value cannot be what the event would have to say
     */
    static DealEvent of(RecordedEvent recorded, Facts facts) {
        ObjectNode json = null;
        Set<String> sources = new LinkedHashSet<>(recorded.sources());
        boolean changed = false;
        for (Assertion asserted : facts.assertions(recorded)) {
            Optional<FactVersion> now = now(asserted, recorded, facts);
            JsonNode value = now.map(CorrectedEvent::value).orElse(asserted.value());
            if (!FactValues.same(value, asserted.value())) {
                json = json == null ? (ObjectNode) EventJson.tree(recorded.event()) : json;
                changed |= EventFields.set(json, recorded.event(), asserted, value);
                now.ifPresent(version -> sources.addAll(version.sources()));
            }
        }
        if (json == null || !changed) {
            return recorded.event();
        }
        if (!sources.isEmpty()) {
            json.set("sources", EventJson.mapper().valueToTree(sources));
        }
        return corrected(json, recorded.event());
    }

    /** A value that breaks a rule by itself makes the correction break it. */
    private static DealEvent corrected(ObjectNode json, DealEvent original) {
        try {
            return read(json, original, "/to");
        } catch (Refusal impossible) {
            throw impossible.code() == RefusalCode.MALFORMED
                    ? impossible
                    : CorrectionRules.breaks(impossible.code(), impossible.detail());
        }
    }

    /** The same; as it was recorded where it cannot be read with what somebody said of it since. */
    static DealEvent readable(RecordedEvent recorded, Facts facts) {
        try {
            return of(recorded, facts);
        } catch (Refusal unreadable) {
            return recorded.event();
        }
    }

    static boolean isReadable(RecordedEvent recorded, Facts facts) {
        try {
            of(recorded, facts);
            return true;
        } catch (Refusal unreadable) {
            return false;
        }
    }

    /** What held first in world time; of an entry of its own, and where it changes a fact later, what the event says itself. */
    private static Optional<FactVersion> now(Assertion asserted, RecordedEvent recorded, Facts facts) {
        boolean ownWord =
                asserted.from() != null || asserted.ref().equals(Assertions.entryOf(recorded.event(), asserted.ref()));
        return ownWord
                ? facts.saidBy(recorded, asserted.ref())
                : facts.versions(asserted.ref()).stream().findFirst();
    }

    private static JsonNode value(FactVersion version) {
        JsonNode value = version.value();
        return value == null ? NullNode.getInstance() : value;
    }

    /**
     * The event with other values.
     *
     * @throws Refusal at {@code pointer}, if it cannot say that
     */
    static DealEvent read(ObjectNode json, DealEvent original, String pointer) {
        try {
            DealEvent event = EventJson.mapper().treeToValue(json, original.getClass());
            if (isOfAnotherKind(json, EventJson.tree(event))) {
                throw Refusal.ofField(RefusalCode.MALFORMED, pointer, "the fact cannot have this value");
            }
            Required.check(event);
            return event;
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
