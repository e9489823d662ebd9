package io.dealtrail.deal.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.dealtrail.deal.decision.CommandBatch;
import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.deal.decision.DealCommand;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventCatalog;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.EventName;
import io.dealtrail.events.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One aggregate as Axon runs it, told in commands as they are on the wire (single quotes and bare names allowed).
 *
 * @param <T> the aggregate
 */
public class Story<T> {

    private static final JsonMapper JSON = EventJson.mapper()
            .rebuild()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES, JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
            .build();

    private final Class<T> aggregate;
    private final AggregateRef target;
    private final List<CommandType> types;
    private final List<CommandMessage<?>> before = new ArrayList<>();
    private final Surroundings surroundings = new Surroundings();
    private Instant knownSince = at("2017-07-05");
    private Instant recordedAt = knownSince;
    private OptionalLong expectedVersion = OptionalLong.empty();
    private Others others = new Others();

    protected Story(Class<T> aggregate, AggregateRef target, List<CommandType> types) {
        this.aggregate = aggregate;
        this.target = target;
        this.types = types;
    }

    /** From here on it is noon of that day. */
    public final Story<T> on(String day) {
        knownSince = at(day);
        recordedAt = knownSince;
        return this;
    }

    /** From here on commands are imported on one day, as known since another. */
    public final Story<T> importing(String day, String knownSinceDay) {
        recordedAt = at(day);
        knownSince = at(knownSinceDay);
        return this;
    }

    /** From here on commands expect this version. */
    public final Story<T> expecting(long version) {
        expectedVersion = OptionalLong.of(version);
        return this;
    }

    /** From here on this is recorded in other aggregates. */
    public final Story<T> amid(Others recorded) {
        others = recorded;
        return this;
    }

    /** This was accepted before. */
    public final Story<T> given(String command, String data) {
        before.add(message(command(command, data)));
        return this;
    }

    /** The command is accepted and leads to these events. */
    public final List<DealEvent> records(String command, String data, String... names) {
        List<DealEvent> events = outcome(command(command, data));
        assertThat(events)
                .extracting(event -> EventCatalog.nameOf(event))
                .extracting(EventName::name)
                .containsExactly(names);
        return events;
    }

    /** The command is accepted and leads to this event. */
    public final DealEvent recordsOne(String command, String data) {
        List<DealEvent> events = outcome(command(command, data));
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    /** The command is accepted and nothing comes of it. */
    public final void changesNothing(String command, String data) {
        assertThat(outcome(command(command, data))).isEmpty();
    }

    /** The command is refused with this code. */
    public final Refusal refuses(String command, String data, String code) {
        return refuses(command(command, data), code);
    }

    /** Several commands at once are accepted and lead to these events. */
    public final void recordsBatch(List<DealCommand> commands, String... names) {
        assertThat(outcome(new CommandBatch(target, commands)))
                .extracting(event -> EventCatalog.nameOf(event))
                .extracting(EventName::name)
                .containsExactly(names);
    }

    /** Several commands at once are refused. */
    public final Refusal refusesBatch(List<DealCommand> commands, String code) {
        return refuses(new CommandBatch(target, commands), code);
    }

    /** Reads a command as the web edge does. */
    public final DealCommand command(String name, String data) {
        CommandType type = types.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        ObjectNode json = (ObjectNode) JSON.readTree(data);
        json.put(type.idProperty(), target.id());
        return JSON.treeToValue(json, type.type());
    }

    /** The ids of the events so far, in order. */
    public final List<String> eventIds() {
        List<String> ids = new ArrayList<>();
        run(before.subList(0, before.size() - 1), before.getLast())
                .expectEventsMatching(
                        new Seen<List<EventMessage<?>>>(seen -> seen.forEach(each -> ids.add(each.getIdentifier()))));
        return ids;
    }

    private Refusal refuses(DealCommand command, String code) {
        List<Object> thrown = new ArrayList<>();
        run(before, message(command)).expectNoEvents().expectException(new Seen<>(thrown::add));
        assertThat(thrown).singleElement().isInstanceOf(Refusal.class);
        Refusal refusal = (Refusal) thrown.getFirst();
        assertThat(refusal.code().code()).as(refusal.getMessage()).isEqualTo(code);
        return refusal;
    }

    private List<DealEvent> outcome(DealCommand command) {
        List<DealEvent> events = new ArrayList<>();
        run(before, message(command))
                .expectSuccessfulHandlerExecution()
                .expectEventsMatching(new Seen<List<EventMessage<?>>>(
                        seen -> seen.forEach(each -> events.add((DealEvent) each.getPayload()))));
        return events;
    }

    private ResultValidator<T> run(List<CommandMessage<?>> given, CommandMessage<?> when) {
        AggregateTestFixture<T> fixture = new AggregateTestFixture<>(aggregate);
        return (given.isEmpty() ? fixture.givenNoPriorActivity() : fixture.givenCommands(given)).when(when);
    }

    private CommandMessage<?> message(DealCommand command) {
        Provenance provenance = new Provenance("tester", "c" + before.size(), "correlation", "causation", null);
        CommandOrigin origin = new CommandOrigin("c" + before.size(), "hash", provenance, recordedAt, knownSince);
        DecisionContext context =
                new DecisionContext(origin, expectedVersion, others.with(surroundings.named()), others.elsewhere());
        return new GenericCommandMessage<>(
                new GenericMessage<>(command, Map.of(DecisionContext.KEY, context)), command.handledAs());
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
