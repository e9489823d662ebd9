package io.dealtrail.deal.store;

import io.dealtrail.events.EventEnvelope;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One transaction of the event store, in the words of what the committer decides in it. What fails comes as PostgreSQL says it: the reasons are
 * told apart by SQLState.
 */
interface StoreTransaction extends AutoCloseable {

    /** Until this transaction ends no other writer can add anything: what is seen from now on still holds when the events are stored. */
    void lockHead() throws SQLException;

    /** Those whose command has a receipt already. */
    Set<Append> duplicates(List<Append> batch) throws SQLException;

    /** Those at whose first place in their aggregate there is an event already. */
    Set<Append> overtaken(List<Append> batch) throws SQLException;

    /** Those whose decision looked at what has changed since. */
    Set<Append> outdated(List<Append> batch) throws SQLException;

    /** The hash before each append's first event; those that would leave a hole in their history are missing. */
    Map<Append, String> hashesBefore(List<Append> batch) throws SQLException;

    /**
     * Writes them at the next positions.
     *
     * @param receipts whose first positions count from 1 within {@code events}
     * @param concerns likewise
     * @return the last position before the first of these events
     */
    long append(List<EventEnvelope> events, List<Receipt> receipts, List<Concern> concerns) throws SQLException;

    /** Where it throws, nobody knows whether it was committed. */
    void commit() throws SQLException;

    /** Nothing remains of what was not committed. */
    @Override
    void close();
}
