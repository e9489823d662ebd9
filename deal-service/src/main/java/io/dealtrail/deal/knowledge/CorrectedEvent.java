package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.Required;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventJson;
import io.dealtrail.facts.Assertion;
import io.dealtrail.facts.FactValues;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import io.dealtrail.terms.MalformedTermException;
import java.util.List;
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
        ObjectNode json = (ObjectNode) EventJson.tree(recorded.event());
        boolean changed = false;
        for (Assertion asserted : facts.assertions(recorded)) {
            JsonNode value = value(asserted, facts);
            if (!FactValues.same(value, asserted.value())) {
                changed |= EventFields.set(json, recorded.event(), asserted.ref(), value);
            }
        }
        return changed ? corrected(json, recorded.event()) : recorded.event();
    }

    /** A value that breaks a rule by itself makes the correction break it. */
    private static DealEvent corrected(ObjectNode json, DealEvent original) {
        try {
            return read(json, original, "/to");
        } catch (Refusal impossible) {
            throw impossible.code() == RefusalCode.MALFORMED
                    ? impossible
                    : CorrectionCheck.broken(impossible.code(), impossible.detail());
        }
    }

    /** What held first in world time: an event that changes a fact later speaks for itself. */
    private static JsonNode value(Assertion asserted, Facts facts) {
        if (asserted.from() != null) {
            return asserted.value();
        }
        List<FactVersion> versions = facts.versions(asserted.ref());
        if (versions.isEmpty()) {
            return asserted.value();
        }
        JsonNode value = versions.getFirst().value();
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
