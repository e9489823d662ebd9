package io.dealtrail.deal.knowledge;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.events.DealEvent;
import io.dealtrail.facts.Assertion;
import io.dealtrail.facts.Assertions;
import io.dealtrail.facts.FactValues;
import io.dealtrail.facts.FactVersion;
import io.dealtrail.facts.Facts;
import io.dealtrail.facts.RecordedEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Reads an event as if it had been recorded with the values that are known now. */
final class CorrectedEvent {

    private CorrectedEvent() {}

    /**
     * The event with the corrections of its facts.
     *
     * @throws Refusal if a value cannot be what the event would have to say
     */
    static DealEvent of(RecordedEvent recorded, Facts facts) {
        List<EventDraft.Other> others = new ArrayList<>();
        Set<String> sources = new LinkedHashSet<>(recorded.sources());
        List<Assertion> assertions = facts.assertions(recorded);
        for (Assertion asserted : assertions) {
            Optional<FactVersion> now = now(asserted, recorded, facts);
            JsonNode value = now.map(CorrectedEvent::value).orElse(asserted.value());
            if (!FactValues.same(value, asserted.value())) {
                others.add(new EventDraft.Other(asserted, value));
                now.ifPresent(version -> sources.addAll(version.sources()));
            }
        }
        if (others.isEmpty()) {
            return recorded.event();
        }
        EventDraft draft = EventDraft.of(
                recorded.event(),
                assertions,
                others.stream().map(EventDraft.Other::ref).toList());
        boolean changed = false;
        for (EventDraft.Other other : others) {
            changed |= draft.set(other);
        }
        if (!changed) {
            return recorded.event();
        }
        if (!sources.isEmpty()) {
            draft.setSources(sources);
        }
        return corrected(draft);
    }

    /** A value that breaks a rule by itself makes the correction break it. */
    private static DealEvent corrected(EventDraft draft) {
        try {
            return draft.read("/to");
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
}
