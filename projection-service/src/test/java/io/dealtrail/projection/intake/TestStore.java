package io.dealtrail.projection.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.CloudEventsJson;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventCatalog;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.events.PartnershipClosed;
import io.dealtrail.events.PartnershipOpened;
import io.dealtrail.events.Provenance;
import io.dealtrail.terms.Evidence;
import io.dealtrail.terms.PartnershipKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small deal-service: keeps events at contiguous positions with their hash chains, and serves its feed over HTTP. */
public final class TestStore implements AutoCloseable {

    private static final Instant FIRST = Instant.parse("2026-03-01T10:00:00.000001Z");

    private final List<EventEnvelope> events = new CopyOnWriteArrayList<>();
    private final Map<AggregateRef, EventEnvelope> last = new HashMap<>();
    private final HttpServer server;
    private volatile boolean answers = true;

    public TestStore() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/v1/", this::serve);
        server.start();
    }

    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Whether the feed answers, or fails with 503. */
    public void answers(boolean does) {
        answers = does;
    }

    /** Opens a partnership, or lets something else happen to it. */
    public EventEnvelope happen(String partnership) {
        AggregateRef aggregate = new AggregateRef(AggregateType.PARTNERSHIP, partnership);
        DealEvent event = last.containsKey(aggregate)
                ? new PartnershipClosed("reason № " + events.size(), Evidence.NONE)
                : new PartnershipOpened(
                        partnership,
                        PartnershipKind.BILATERAL,
                        null,
                        List.of(partnership + "-a", partnership + "-b"),
                        null,
                        null,
                        Evidence.NONE);
        return append(aggregate, EventCatalog.nameOf(event), EventJson.write(event));
    }

    public synchronized EventEnvelope append(AggregateRef aggregate, EventName name, String payload) {
        EventEnvelope before = last.get(aggregate);
        long sequence = before == null ? 0 : before.sequence() + 1;
        Instant at = FIRST.plusSeconds(events.size());
        EventEnvelope unhashed = new EventEnvelope(
                events.size() + 1L,
                id(aggregate, sequence),
                aggregate,
                sequence,
                name,
                payload,
                null,
                at,
                at,
                new Provenance("anna", "command-" + events.size(), "correlation", "causation", null),
                "");
        EventEnvelope event = unhashed.withHash(unhashed.expectedHash(before == null ? null : before.hash()));
        events.add(event);
        last.put(aggregate, event);
        return event;
    }

    public List<EventEnvelope> events() {
        return List.copyOf(events);
    }

    /** A version 7 as those of deal-service, but of the event's place: the same in each run. */
    private static UUID id(AggregateRef aggregate, long sequence) {
        UUID named = UUID.nameUUIDFromBytes((aggregate + "#" + sequence).getBytes(UTF_8));
        return new UUID((named.getMostSignificantBits() & ~0xF000L) | 0x7000L, named.getLeastSignificantBits());
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = body(
                        exchange.getRequestURI().getPath(),
                        exchange.getRequestURI().getQuery())
                .getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
        exchange.sendResponseHeaders(answers ? 200 : 503, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private String body(String path, String query) {
        long from = Long.parseLong(query.replaceAll("from\\w+=(\\d+).*", "$1"));
        long limit = Long.parseLong(query.replaceAll(".*limit=(\\d+).*", "$1"));
        String[] parts = path.split("/", -1);
        Predicate<EventEnvelope> wanted = parts.length == 3
                ? event -> event.position() >= from
                : event ->
                        event.sequence() >= from && event.aggregate().toString().equals(parts[2] + "/" + parts[3]);
        return answers
                ? events.stream()
                        .filter(wanted)
                        .limit(limit)
                        .map(event -> CloudEventsJson.write(event) + "\n")
                        .collect(Collectors.joining())
                : "";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** An event that this version of the software does not know. */
    public EventEnvelope happenUnknown(String partnership, @Nullable String payload) {
        return append(
                new AggregateRef(AggregateType.PARTNERSHIP, partnership),
                new EventName("treaty-ratified", 1),
                payload == null ? "{\"by\":\"all\"}" : payload);
    }
}
