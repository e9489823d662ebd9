package io.dealtrail.facts;

import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.terms.FactRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Builds the history of one partnership in a test: an event a day, written as JSON with single quotes. */
final class History {

    static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

    private Facts facts = Facts.none();

    static History opened() {
        History history = new History();
        history.add("partnership-opened", "{'partnershipId':'p','kind':'BILATERAL','parties':['nokia','xiaomi']}");
        return history;
    }

    static JsonNode json(String text) {
        return EventJson.mapper().readTree(text.replace('\'', '"'));
    }

    static DealEvent event(String name, String data) {
        return EventJson.read(new EventName(name, 1), data.replace('\'', '"'));
    }

    /** Records the event, known from a day after the one before it. */
    RecordedEvent add(String name, String data) {
        long sequence = facts.version();
        RecordedEvent recorded = new RecordedEvent(
                new UUID(0, sequence + 1), sequence, FIRST.plus(sequence, ChronoUnit.DAYS), event(name, data));
        facts = facts.with(recorded);
        return recorded;
    }

    RecordedEvent retract(RecordedEvent... events) {
        String ids = String.join(
                "','",
                List.of(events).stream().map(each -> each.eventId().toString()).toList());
        return add("fact-retracted", "{'eventIds':['" + ids + "'],'reason':'r'}");
    }

    RecordedEvent retract(String ref, RecordedEvent event) {
        return add("fact-retracted", "{'eventIds':['" + event.eventId() + "'],'factRef':'" + ref + "','reason':'r'}");
    }

    RecordedEvent correct(String ref, String from, String to) {
        return add(
                "fact-corrected",
                "{'factRef':'" + ref + "','from':" + from + ",'to':" + to + ",'reason':'r','sources':['s9']}");
    }

    RecordedEvent attest(String ref, String source, String stance, String claim) {
        return add(
                "fact-attested",
                "{'factRef':'" + ref + "','source':'" + source + "','stance':'" + stance + "','claim':" + claim + "}");
    }

    RecordedEvent resolve(String ref, String source) {
        return add("conflict-resolved", "{'factRef':'" + ref + "','chosenSource':'" + source + "','rationale':'r'}");
    }

    Facts facts() {
        return facts;
    }

    List<FactVersion> versions(String ref) {
        return facts.versions(FactRef.parse(ref));
    }

    Optional<FactVersion> at(String day, String ref) {
        return facts.asOf(LocalDate.parse(day)).get(FactRef.parse(ref));
    }

    /** The value as JSON with single quotes; "unknown", or "none" where nothing is said. */
    String value(String day, String ref) {
        return at(day, ref)
                .map(version -> version.unknown()
                        ? "unknown"
                        : String.valueOf(version.value()).replace('"', '\''))
                .orElse("none");
    }

    /** The value on a day on which nothing in particular happens. */
    String value(String ref) {
        return value("2020-06-15", ref);
    }
}
