package io.dealtrail.events;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

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

    /**
     * Reads an event of a known name.
     *
     * @throws UnknownEventException if this version of the software does not know the name
     * @throws tools.jackson.core.JacksonException if the payload is not that event
     */
    public static DealEvent read(EventName name, String payload) {
        Class<? extends DealEvent> type = EventCatalog.classOf(name);
        if (type == null) {
            throw new UnknownEventException(name);
        }
        return MAPPER.readValue(payload, type);
    }
}
