package io.dealtrail.simulation;

import io.dealtrail.deal.decision.CommandOrigin;
import io.dealtrail.deal.decision.Expected;
import io.dealtrail.deal.store.Receipt;
import io.dealtrail.deal.store.WriteSide.Answer;
import io.dealtrail.deal.store.WriteSide.Appending;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.events.Provenance;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;

/** Sends commands, each under a key, and repeats each until it knows what came of it. */
final class Client {

    private static final long MILLI = 1_000_000;
    private static final int IMPATIENT_ONE_IN = 15;

    private final String name;
    private final Scheduler scheduler;
    private final Servers servers;
    private final Services services;
    private final History history;
    private final int commands;
    private final Chaos chance;
    private final Map<AggregateRef, Long> remembered = new HashMap<>();
    private boolean finished;

    Client(String name, Scheduler scheduler, Servers servers, Services services, History history, int commands) {
        this.name = name;
        this.scheduler = scheduler;
        this.servers = servers;
        this.services = services;
        this.history = history;
        this.commands = commands;
        this.chance = servers.chaos();
    }

    boolean isFinished() {
        return finished;
    }

    void live() {
        for (int i = 0; i < commands; i++) {
            scheduler.sleep(chance.below(300) * MILLI);
            perform(history.begin(name + "-" + i, Events.aggregate(chance.below(Events.AGGREGATES))));
        }
        finished = true;
    }

    private void perform(History.Command command) {
        while (!command.isDone() && !command.isGivenUp()) {
            switch (attempt(command)) {
                case DONE -> command.done(null);
                case DUPLICATE -> receipt(command).ifPresent(command::done);
                case CONFLICT, NOT_DONE -> {
                    if (!command.isInDoubt() && chance.below(4) == 0) {
                        command.givenUp();
                    }
                }
                case UNKNOWN -> {}
            }
            scheduler.sleep(chance.below(100) * MILLI);
        }
        scheduler.note(command.key() + (command.isDone() ? " is done" : " is given up"));
    }

    private Optional<Receipt> receipt(History.Command command) {
        try {
            return servers.store().receipt(command.key());
        } catch (DataAccessException away) {
            return Optional.empty();
        }
    }

    private Answer attempt(History.Command command) {
        scheduler.await(() -> !services.deals().isEmpty());
        Services.Deal deal = services.deals().get(chance.below(services.deals().size()));
        try {
            return scheduler.at(deal.node(), () -> decide(command, deal));
        } catch (DataAccessException away) {
            return Answer.NOT_DONE;
        } catch (Crashed crashed) {
            if (scheduler.isOver()) {
                throw crashed;
            }
            return Answer.UNKNOWN;
        }
    }

    private Answer decide(History.Command command, Services.Deal deal) {
        AggregateRef aggregate = command.aggregate();
        Expected expected = expected(aggregate);
        Long cached = chance.isStale() ? remembered.get(aggregate) : null;
        long version = cached == null ? version(aggregate) : cached;
        remembered.put(aggregate, version);
        Instant now = Instant.EPOCH.plusNanos(scheduler.nanos()).truncatedTo(ChronoUnit.MICROS);
        CommandOrigin origin = new CommandOrigin(
                command.key(), "h", new Provenance(name, command.key(), name, command.key(), null), now, now);
        List<EventEnvelope> drafts = new ArrayList<>();
        List<Set<String>> concerns = new ArrayList<>();
        int count = 1 + chance.below(3);
        for (int i = 0; i < count; i++) {
            drafts.add(Events.draft(chance.id(), aggregate, version + i, origin));
            concerns.add(chance.below(3) == 0 ? Set.of(Events.about(chance.below(2))) : Set.of());
        }
        History.Attempt attempt = new History.Attempt(drafts, expected);
        command.attempts().add(attempt);
        return submit(deal, origin, attempt, concerns);
    }

    private Answer submit(
            Services.Deal deal, CommandOrigin origin, History.Attempt attempt, List<Set<String>> concerns) {
        Appending appending = deal.write().submit(origin, attempt.drafts(), concerns, attempt.expected());
        long patience = (chance.below(IMPATIENT_ONE_IN) == 0 ? 20 : 60_000) * MILLI;
        if (!scheduler.await(patience, appending::isSettled)) {
            return Answer.UNKNOWN;
        }
        Answer answer = appending.answer();
        attempt.answered(answer, answer == Answer.DONE ? appending.events() : List.of());
        return answer;
    }

    private long version(AggregateRef aggregate) {
        return servers.store().read(aggregate, 0, Integer.MAX_VALUE).size();
    }

    /** Some decisions rest on another aggregate, or on what there is about a key. */
    private Expected expected(AggregateRef own) {
        AggregateRef other = Events.aggregate(chance.below(Events.AGGREGATES));
        int kind = chance.below(8);
        if (kind == 0 && !other.equals(own)) {
            return new Expected(Set.of(), 0, Map.of(other, version(other)));
        }
        if (kind == 1) {
            return new Expected(
                    Set.of(Events.about(chance.below(2))), servers.store().last(), Map.of());
        }
        return Expected.NOTHING;
    }
}
