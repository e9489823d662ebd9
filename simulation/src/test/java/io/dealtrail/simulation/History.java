package io.dealtrail.simulation;

import io.dealtrail.deal.decision.Expected;
import io.dealtrail.deal.store.Receipt;
import io.dealtrail.deal.store.WriteSide.Answer;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What clients wanted and heard: each command with all its attempts. */
final class History {

    private final Map<String, Command> commands = new LinkedHashMap<>();

    /** One attempt to have a command done. */
    static final class Attempt {
        private final List<EventEnvelope> drafts;
        private final Expected expected;
        private Answer answer = Answer.UNKNOWN;
        private List<EventEnvelope> acknowledged = List.of();

        Attempt(List<EventEnvelope> drafts, Expected expected) {
            this.drafts = drafts;
            this.expected = expected;
        }

        void answered(Answer heard, List<EventEnvelope> events) {
            answer = heard;
            acknowledged = events;
        }

        List<EventEnvelope> drafts() {
            return drafts;
        }

        Expected expected() {
            return expected;
        }

        Answer answer() {
            return answer;
        }

        List<EventEnvelope> acknowledged() {
            return acknowledged;
        }
    }

    /** A command under its key, until the client knows what came of it. */
    static final class Command {
        private final String key;
        private final AggregateRef aggregate;
        private final List<Attempt> attempts = new ArrayList<>();
        private boolean done;
        private boolean givenUp;
        private @Nullable Receipt receipt;

        Command(String key, AggregateRef aggregate) {
            this.key = key;
            this.aggregate = aggregate;
        }

        String key() {
            return key;
        }

        AggregateRef aggregate() {
            return aggregate;
        }

        List<Attempt> attempts() {
            return attempts;
        }

        void done(@Nullable Receipt found) {
            done = true;
            receipt = found;
        }

        void givenUp() {
            givenUp = true;
        }

        boolean isDone() {
            return done;
        }

        boolean isGivenUp() {
            return givenUp;
        }

        @Nullable
        Receipt receipt() {
            return receipt;
        }

        boolean isInDoubt() {
            return attempts.stream().anyMatch(attempt -> attempt.answer() == Answer.UNKNOWN);
        }
    }

    Command begin(String key, AggregateRef aggregate) {
        Command command = new Command(key, aggregate);
        commands.put(key, command);
        return command;
    }

    Iterable<Command> commands() {
        return commands.values();
    }
}
