package io.dealtrail.deal.store;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.decision.CommandOutcome;
import io.dealtrail.deal.decision.DealCommand;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.Provenance;
import io.dealtrail.testservers.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

/** The store under Axon and real aggregates, with the service's own configuration, without web and relay. */
final class CommandSide implements AutoCloseable {

    /** No stereotype: the application's own component scan must not find it. */
    @EnableAutoConfiguration(exclude = {JdbcAutoConfiguration.class, UpdateCheckerAutoConfiguration.class})
    @ConfigurationPropertiesScan("io.dealtrail.deal.store")
    @ComponentScan({"io.dealtrail.deal.store", "io.dealtrail.deal.party"})
    static class Parts {}

    private final ConfigurableApplicationContext context;

    CommandSide(TestDatabase database) {
        SpringApplication application = new SpringApplication(Parts.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        context = application.run(
                "--spring.main.banner-mode=off",
                // Not all that the group "flow" looks at is started.
                "--management.endpoint.health.validate-group-membership=false",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.password=" + database.appPassword(),
                "--spring.flyway.password=" + database.ownerPassword(),
                "--dealtrail.aggregates.snapshot-every=3");
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    <T> Map<String, T> parts(Class<T> type) {
        return context.getBeansOfType(type);
    }

    /** Has the aggregate decide, and gives what was stored. */
    List<EventEnvelope> dispatch(DealCommand command) {
        return dispatch(command, new CommandOutcome(false));
    }

    List<EventEnvelope> dispatch(DealCommand command, CommandOutcome outcome) {
        String id = UUID.randomUUID().toString();
        Instant now = Instant.now();
        CommandOrigin origin = new CommandOrigin(id, "h", new Provenance("ana", id, "c", id, null), now, now);
        DecisionContext decision = new DecisionContext(origin, OptionalLong.empty(), Map.of());
        FutureCallback<DealCommand, Object> callback = new FutureCallback<>();
        part(CommandBus.class)
                .dispatch(
                        new GenericCommandMessage<>(
                                new GenericMessage<>(
                                        command, Map.of(DecisionContext.KEY, decision, CommandOutcome.KEY, outcome)),
                                command.handledAs()),
                        callback);
        if (callback.getResult().optionalExceptionResult().orElse(null) instanceof RuntimeException failure) {
            throw failure;
        }
        return outcome.events();
    }

    @Override
    public void close() {
        context.close();
    }
}
