package io.dealtrail.deal.store;

import java.util.function.Supplier;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Turns the absence of PostgreSQL into the store's own exception, wherever something is read. */
final class StoreAccess {

    private StoreAccess() {}

    static <T> T reading(Supplier<T> query) {
        try {
            return query.get();
        } catch (DataAccessResourceFailureException | TransientDataAccessException unavailable) {
            throw new StoreUnavailableException("the event store cannot be read", unavailable);
        }
    }
}
