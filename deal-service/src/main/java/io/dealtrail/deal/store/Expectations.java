package io.dealtrail.deal.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Fails the appends whose decision looked at what has changed since. The head row is locked first: until this transaction ends no other
 * writer can add anything, so what is seen here still holds when the events are stored.
 */
final class Expectations {

    private Expectations() {}

    /** Gives the appends whose expectations hold. */
    static List<Append> failOutdated(StoreTransaction transaction, List<Append> batch) throws SQLException {
        if (batch.stream().allMatch(append -> append.expected().isEmpty())) {
            return batch;
        }
        transaction.lockHead();
        Set<Append> outdated = transaction.outdated(batch);
        outdated.forEach(append -> append.failed(new ConcurrentAppendException(
                "what " + append.aggregate() + " was decided on has changed in another aggregate")));
        return batch.stream().filter(append -> !outdated.contains(append)).toList();
    }
}
