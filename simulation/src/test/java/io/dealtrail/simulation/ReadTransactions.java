package io.dealtrail.simulation;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.SimpleTransactionStatus;

/** Transactions and savepoints as Spring gives them to the intake. */
public final class ReadTransactions implements PlatformTransactionManager {

    private final Database database;
    // Each run has its own.
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

    ReadTransactions(Database database) {
        this.database = database;
    }

    @Nullable
    Transaction current() {
        return current.get();
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        Transaction outer = current.get();
        if (outer != null) {
            outer.savepoint();
            return new SimpleTransactionStatus(false);
        }
        try {
            current.set(database.begin());
        } catch (SQLException lost) {
            throw new CannotCreateTransactionException("no connection", lost);
        }
        return new SimpleTransactionStatus(true);
    }

    @Override
    public void commit(TransactionStatus status) {
        Transaction transaction = Objects.requireNonNull(current.get());
        if (!status.isNewTransaction()) {
            transaction.release();
            return;
        }
        current.remove();
        try {
            transaction.commit();
        } catch (SQLException lost) {
            throw new TransactionSystemException("the commit is in doubt", lost);
        }
    }

    @Override
    public void rollback(TransactionStatus status) {
        Transaction transaction = Objects.requireNonNull(current.get());
        if (status.isNewTransaction()) {
            current.remove();
            transaction.rollback();
        } else {
            transaction.backToSavepoint();
        }
    }
}
