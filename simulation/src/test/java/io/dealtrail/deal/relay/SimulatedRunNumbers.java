package io.dealtrail.deal.relay;

import io.dealtrail.simulation.StoreTables;
import io.dealtrail.simulation.Transaction;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.dao.DataAccessResourceFailureException;

/** The numbers in the simulated event store. */
record SimulatedRunNumbers(StoreTables store) implements RunNumbers {

    @Override
    public long last(String topic) {
        try {
            store.database().read("read run");
        } catch (SQLException failure) {
            throw lost(failure);
        }
        return Objects.requireNonNullElse(store.runs().committed(topic), 0L);
    }

    @Override
    public void follow(String topic, long last) {
        try {
            Transaction transaction = store.database().begin();
            transaction.statement("begin run");
            transaction.lock(store.runs(), topic);
            boolean isLast = last == Objects.requireNonNullElse(store.runs().committed(topic), 0L);
            if (isLast) {
                transaction.put(store.runs(), topic, last + 1);
            }
            transaction.commit();
            if (!isLast) {
                throw new RelayException("another relay publishes on topic " + topic);
            }
        } catch (SQLException failure) {
            throw lost(failure);
        }
    }

    private static DataAccessResourceFailureException lost(SQLException failure) {
        return new DataAccessResourceFailureException("the runs cannot be counted", failure);
    }
}
