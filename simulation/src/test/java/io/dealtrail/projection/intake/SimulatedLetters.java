package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.simulation.ReadTables;
import io.dealtrail.simulation.Transaction;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Dead letters in the simulated tables. */
record SimulatedLetters(ReadTables tables) implements DeadLetters {

    @Override
    public void store(Collection<DeadLetter> letters) {
        tables.update("store letters", transaction -> {
            for (DeadLetter letter : letters) {
                ReadTables.Letter before = transaction.get(tables.letters(), key(letter));
                if (before == null || before.open() || !(letter.origin() instanceof Origin.Topic)) {
                    transaction.put(tables.letters(), key(letter), row(letter));
                }
            }
        });
    }

    private static ReadTables.Letter row(DeadLetter letter) {
        return new ReadTables.Letter(
                letter.aggregate(), letter.sequence(), letter.cause().name(), letter.detail(), true);
    }

    private static String key(DeadLetter letter) {
        return switch (letter.origin()) {
            case Origin.Topic topic -> key(topic.record());
            case Origin.Feed _ -> "feed " + letter.aggregate() + "#" + letter.sequence() + " " + letter.hash();
        };
    }

    private static String key(ConsumerRecord<?, ?> record) {
        return "topic " + record.partition() + "#" + record.offset();
    }

    @Override
    public void resolve(AggregateRef aggregate, long upTo) {
        close(aggregate, sequence -> sequence >= 0 && sequence <= upTo);
    }

    @Override
    public void resolveWithoutPlace(AggregateRef aggregate) {
        close(aggregate, sequence -> sequence < 0);
    }

    private void close(AggregateRef aggregate, Predicate<Long> which) {
        tables.update("resolve letters", transaction -> {
            for (Map.Entry<String, ReadTables.Letter> each :
                    transaction.all(tables.letters()).entrySet()) {
                ReadTables.Letter letter = each.getValue();
                boolean impostor = Cause.valueOf(letter.cause()).ofAnImpostor();
                if (Objects.equals(letter.aggregate(), aggregate) && which.test(letter.sequence()) && !impostor) {
                    close(transaction, each.getKey(), letter);
                }
            }
        });
    }

    private void close(Transaction transaction, String key, ReadTables.Letter letter) throws SQLException {
        transaction.put(
                tables.letters(),
                key,
                new ReadTables.Letter(letter.aggregate(), letter.sequence(), letter.cause(), letter.detail(), false));
    }

    @Override
    public long count() {
        return tables.ask(
                "count letters",
                transaction -> transaction.all(tables.letters()).values().stream()
                        .filter(ReadTables.Letter::open)
                        .count());
    }
}
