package io.dealtrail.deal.calendar;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.decision.CommandOutcome;
import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.deal.decision.DealCommand;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.partnership.PartnershipCommands;
import io.dealtrail.deal.store.EventLog;
import io.dealtrail.deal.story.Surroundings;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import io.dealtrail.events.CalendarNotice;
import io.dealtrail.events.EventCatalog;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.EventJson;
import io.dealtrail.events.Provenance;
import io.dealtrail.testservers.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/** One instance of the service that keeps the calendar by a test's clock, with the service's own configuration, without web and relay. */
final class CalendarSide implements AutoCloseable {

    /** No stereotype: the application's own component scan must not find it. */
    @EnableAutoConfiguration(exclude = {JdbcAutoConfiguration.class, UpdateCheckerAutoConfiguration.class})
    @ConfigurationPropertiesScan({"io.dealtrail.deal.store", "io.dealtrail.deal.calendar"})
    @ComponentScan({"io.dealtrail.deal.store", "io.dealtrail.deal.partnership", "io.dealtrail.deal.calendar"})
    static class Parts {}

    private final ConfigurableApplicationContext context;
    private final MovableClock clock;
    private final Surroundings surroundings = new Surroundings();

    CalendarSide(TestDatabase database, MovableClock clock) {
        this.clock = clock;
        SpringApplication application = new SpringApplication(Parts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.addInitializers((GenericApplicationContext each) -> each.registerBean(Clock.class, () -> clock));
        context = application.run(
                "--spring.main.banner-mode=off",
                // Not all that the group "flow" looks at is started.
                "--management.endpoint.health.validate-group-membership=false",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.password=" + database.appPassword(),
                "--spring.flyway.password=" + database.ownerPassword(),
                "--dealtrail.calendar.every=20ms");
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    CalendarProgress progress() {
        return part(CalendarProgress.class);
    }

    /** A client's command, as JSON with single quotes, is accepted now. */
    void accept(String partnershipId, String name, String data) {
        accept(partnershipId, name, data, clock.instant());
    }

    /** The same, of something that is known since then. */
    void accept(String partnershipId, String name, String data, Instant knownSince) {
        CommandType type = PartnershipCommands.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        ObjectNode json = (ObjectNode) EventJson.mapper().readTree(data.replace('\'', '"'));
        json.put(type.idProperty(), partnershipId);
        dispatch(EventJson.mapper().treeToValue(json, type.type()), knownSince);
    }

    private void dispatch(DealCommand command, Instant knownSince) {
        String id = UUID.randomUUID().toString();
        CommandOrigin origin =
                new CommandOrigin(id, "h", new Provenance("ana", id, "c", id, null), clock.instant(), knownSince);
        DecisionContext decision = new DecisionContext(origin, OptionalLong.empty(), surroundings.named());
        FutureCallback<DealCommand, Object> callback = new FutureCallback<>();
        part(CommandBus.class)
                .dispatch(
                        new GenericCommandMessage<>(
                                new GenericMessage<>(
                                        command,
                                        Map.of(
                                                DecisionContext.KEY,
                                                decision,
                                                CommandOutcome.KEY,
                                                new CommandOutcome(false))),
                                command.handledAs()),
                        callback);
        if (callback.getResult().optionalExceptionResult().orElse(null) instanceof RuntimeException failure) {
            throw failure;
        }
    }

    List<EventEnvelope> history(String partnershipId) {
        return part(EventLog.class).read(new AggregateRef(AggregateType.PARTNERSHIP, partnershipId), 0, 10_000);
    }

    List<EventEnvelope> notices(String partnershipId) {
        return history(partnershipId).stream()
                .filter(event -> CalendarNotice.class.isAssignableFrom(
                        Objects.requireNonNull(EventCatalog.classOf(event.name()))))
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
