package io.dealtrail.simulation;

import static io.dealtrail.simulation.Violation.unless;

import io.dealtrail.deal.store.Receipt;
import io.dealtrail.deal.store.WriteSide.Answer;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.EventEnvelope;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Judges a run that has come to rest: the store against what clients heard, the topic and the read side against the store. */
final class Verdict {

    private final Servers servers;
    private final Collection<EventEnvelope> stored;
    private final Map<UUID, EventEnvelope> byId = new HashMap<>();

    Verdict(Servers servers) {
        this.servers = servers;
        this.stored = servers.store().committed();
        stored.forEach(event -> byId.put(event.eventId(), event));
    }

    void judge(History history) {
        judgeStore();
        Set<UUID> claimed = new HashSet<>();
        for (History.Command command : history.commands()) {
            judge(command, claimed);
        }
        unless(claimed.equals(byId.keySet()), "the store has events that nobody sent");
        judgeTopic();
        judgeReadSide();
    }

    private void judgeStore() {
        Map<AggregateRef, EventEnvelope> last = new HashMap<>();
        long position = 0;
        for (EventEnvelope event : stored) {
            unless(event.position() == ++position, "position " + position + " is missing");
            EventEnvelope before = last.put(event.aggregate(), event);
            unless(
                    event.sequence() == (before == null ? 0 : before.sequence() + 1),
                    event.aggregate() + " has sequence " + event.sequence() + " out of order");
            unless(
                    event.hash().equals(event.expectedHash(before == null ? null : before.hash())),
                    "the chain of " + event.aggregate() + " is broken at " + event.sequence());
        }
    }

    private void judge(History.Command command, Set<UUID> claimed) {
        int present = 0;
        for (History.Attempt attempt : command.attempts()) {
            List<EventEnvelope> found = attempt.drafts().stream()
                    .map(draft -> byId.get(draft.eventId()))
                    .filter(Objects::nonNull)
                    .toList();
            int wanted = attempt.drafts().size();
            unless(found.isEmpty() || found.size() == wanted, command.key() + " is there by half");
            unless(
                    found.isEmpty() || attempt.answer() == Answer.DONE || attempt.answer() == Answer.UNKNOWN,
                    command.key() + " heard " + attempt.answer() + ", and is there");
            unless(
                    attempt.answer() != Answer.DONE || attempt.acknowledged().equals(found),
                    command.key() + " was acknowledged, and is not there as it was");
            if (!found.isEmpty()) {
                present++;
                found.forEach(event -> claimed.add(event.eventId()));
                judgeExpectations(command, attempt, found.getFirst().position());
                judgeReceipt(command, found);
            }
        }
        unless(present <= 1, command.key() + " is there " + present + " times");
        unless(present == 1 || !command.isDone(), command.key() + " is done, and not there");
        unless(present == 0 || !command.isGivenUp(), command.key() + " was refused, and is there");
    }

    private static void judgeReceipt(History.Command command, List<EventEnvelope> found) {
        Receipt receipt = command.receipt();
        unless(
                receipt == null
                        || (receipt.firstPosition() == found.getFirst().position()
                                && receipt.eventCount() == found.size()),
                command.key() + " has a receipt for other events");
    }

    /** Nothing that the decision looked at had changed when it was stored. */
    private void judgeExpectations(History.Command command, History.Attempt attempt, long first) {
        attempt.expected()
                .versions()
                .forEach((aggregate, version) -> unless(
                        version
                                == stored.stream()
                                        .filter(event -> event.position() < first
                                                && event.aggregate().equals(aggregate))
                                        .count(),
                        command.key() + " rests on another version of " + aggregate));
        for (String key : attempt.expected().keys()) {
            unless(
                    servers.store().concerns().committed().keySet().stream()
                            .noneMatch(about -> about.compareTo(StoreTables.about(
                                                    key, attempt.expected().position()))
                                            > 0
                                    && about.compareTo(StoreTables.about(key, first)) < 0),
                    command.key() + " rests on what was said of " + key + " before");
        }
    }

    private void judgeTopic() {
        Set<Long> seen = new HashSet<>();
        Map<String, Published> last = new HashMap<>();
        for (Published record : Published.all(servers.kafka())) {
            EventEnvelope event = servers.store().events().committed(record.position());
            unless(
                    event != null && event.eventId().toString().equals(record.id()),
                    "the topic has another event at position " + record.position());
            unless(seen.add(record.position()), "position " + record.position() + " is on the topic twice");
            Published before = last.put(record.source(), record);
            unless(
                    before == null
                            || (before.partition() == record.partition() && before.sequence() < record.sequence()),
                    record.source() + " is out of order on the topic at " + record.sequence());
        }
        unless(seen.size() == stored.size(), "the topic has " + seen.size() + " events of " + stored.size());
    }

    private void judgeReadSide() {
        ReadTables read = servers.read();
        for (EventEnvelope event : stored) {
            EventEnvelope applied = read.log().committed(event.position());
            unless(event.equals(applied), "position " + event.position() + " is applied as " + applied);
            Long times = read.counted().committed(event.eventId().toString());
            unless(Objects.equals(times, 1L), "position " + event.position() + " was applied " + times + " times");
        }
        unless(read.log().values().size() == stored.size(), "more is applied than there is");
        unless(read.parked().values().isEmpty() && read.waiting().values().isEmpty(), "something waits");
        unless(read.openLetters().isEmpty(), "there are dead letters: " + read.openLetters());
    }
}
