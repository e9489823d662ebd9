package io.dealtrail.deal.store;

import java.sql.SQLException;

/** Nothing is stored, because a {@link StoreHold} is in place. */
public final class StoreHeldException extends SQLException {

    /** Object not in prerequisite state: PostgreSQL's class for what may be tried again later. */
    private static final String STATE = "55000";

    StoreHeldException() {
        super("the event store is held", STATE);
    }
}
