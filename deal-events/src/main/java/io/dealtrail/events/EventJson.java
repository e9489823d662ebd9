package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How events are written as JSON and read back: one line, absent and empty fields left out, unknown fields of newer writers ignored. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion
                    .withValueInclusion(JsonInclude.Include.NON_EMPTY)
                    .withContentInclusion(JsonInclude.Include.ALWAYS))
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final ObjectReader EXACTLY = MAPPER.reader()
            .with(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    private EventJson() {}

    /** The mapper for whoever must read the terms in other places the same way; immutable. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static String write(DealEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    /** The event as a tree, as it would be read back. */
    public static JsonNode tree(DealEvent event) {
        return MAPPER.readTree(write(event));
    }

    /** A payload as a tree in which every number is as exact as it was written. */
    public static JsonNode parse(String payload) {
        return EXACTLY.readTree(payload);
    }

    /**
     * Reads an event of any revision that there has been, as the one of today would say it. The one way from a payload to an event: what
     * the store, the topic, the feed and the event log hold is read here.
     *
     * @throws UnknownEventException if this version of the software does not know the name or the revision
     * @throws UnreadableEventException if the payload is not that event
     */
    public static DealEvent read(EventName name, String payload) {
        return read(name, payload, Upcasters.all());
    }

    static DealEvent read(EventName name, String payload, Upcasters upcasters) {
        EventName former = upcasters.current(name);
        Class<? extends DealEvent> type = EventCatalog.classOf(former == null ? name : former);
        if (type == null) {
            throw new UnknownEventException(name);
        }
        try {
            return former == null
                    ? MAPPER.readValue(payload, type)
                    : MAPPER.treeToValue(upcasters.lift(name, (ObjectNode) parse(payload)), type);
        } catch (RuntimeException bad) {
            throw new UnreadableEventException(name, bad);
        }
    }
}
