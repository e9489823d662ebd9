package io.dealtrail.deal.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets no instance store anything while the store has lost events that were published: new ones would take their places. It is part of the row that
 * gives out the positions, so that nothing slips past it.
 *
 * <p>Every method throws {@link StoreUnavailableException} while PostgreSQL cannot be reached.
 */
public final class StoreHold {

    private final JdbcClient jdbc;

    StoreHold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From the next transaction on. */
    public void place(String because) {
        StoreAccess.reading(() -> jdbc.sql(
                        "update event_head set held_because = :because where held_because is distinct from :because")
                .param("because", because)
                .update());
    }

    /** Why nothing is stored at present; empty where that is not so. */
    public Optional<String> reason() {
        return StoreAccess.reading(() -> jdbc.sql("select held_because from event_head where held_because is not null")
                .query(String.class)
                .optional());
    }

    /** Without effect where none is in place. */
    public void lift() {
        StoreAccess.reading(() -> jdbc.sql("update event_head set held_because = null where held_because is not null")
                .update());
    }
}
