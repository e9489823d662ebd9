package io.dealtrail.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dealtrail.events.EventCatalog;
import io.dealtrail.events.EventName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The committed JSON Schema of every event name and revision, for the services to serve under {@link EventName#schemaPath()}. */
public final class EventSchemas {

    private EventSchemas() {}

    /** The names and revisions whose schemas there are, former ones too, in alphabetical order. */
    public static List<EventName> names() {
        return EventCatalog.readable();
    }

    /** The schema's text, nothing where there is no such event or revision. */
    public static Optional<String> text(EventName name) {
        try (InputStream schema = EventSchemas.class.getResourceAsStream(name.schemaPath())) {
            return schema == null ? Optional.empty() : Optional.of(new String(schema.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name.schemaPath(), e);
        }
    }
}
