package io.dealtrail.deal.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the appends of a batch that can no longer succeed, once one of them has made the batch fail. */
final class ConflictCheck {

    private ConflictCheck() {}

    /** Fails the appends that conflict, and gives the others, which no other writer can overtake before this transaction ends. */
    static List<Append> failConflicting(StoreTransaction transaction, List<Append> batch) throws SQLException {
        transaction.lockHead();
        Set<Append> duplicates = transaction.duplicates(batch);
        Set<Append> overtaken = transaction.overtaken(batch);
        List<Append> others = new ArrayList<>();
        for (Append append : batch) {
            if (duplicates.contains(append)) {
                append.failed(duplicate(append));
            } else if (overtaken.contains(append)) {
                append.failed(overtaken(append));
            } else {
                others.add(append);
            }
        }
        return others;
    }

    static DuplicateCommandException duplicate(Append append) {
        return new DuplicateCommandException("command " + append.origin().commandId() + " has a receipt already");
    }

    static ConcurrentAppendException overtaken(Append append) {
        return new ConcurrentAppendException(
                append.aggregate() + " does not end before sequence " + append.firstSequence());
    }
}
