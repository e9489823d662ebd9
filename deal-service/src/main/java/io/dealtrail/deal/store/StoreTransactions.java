package io.dealtrail.deal.store;

import java.sql.SQLException;

/** Begins transactions of the event store, for the committer. */
@FunctionalInterface
interface StoreTransactions {

    /** A transaction that has done nothing yet; where it throws, there is none. */
    StoreTransaction begin() throws SQLException;
}
