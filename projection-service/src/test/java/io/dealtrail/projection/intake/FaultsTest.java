package io.dealtrail.projection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What is waited for, and what is parked. */
class FaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300", "40001", "40P01", "42501", "25006", "58030"})
    void waitsForADatabaseThatFails(String state) {
        assertThat(Faults.ofDatabase(new IllegalStateException(new SQLException("away", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22P02", "23505", "23514", "P0001"})
    void blamesTheEventForItsValues(String state) {
        assertThat(Faults.ofDatabase(new DataIntegrityViolationException("refused", new SQLException("value", state))))
                .isFalse();
    }

    @Test
    void waitsForConnectionsAndTransactions() {
        assertThat(Faults.ofDatabase(new CannotGetJdbcConnectionException(
                        "none", new SQLTransientConnectionException("pool is empty"))))
                .isTrue();
        assertThat(Faults.ofDatabase(new CannotCreateTransactionException("none")))
                .isTrue();
        assertThat(Faults.ofDatabase(new TransientDataAccessResourceException("later")))
                .isTrue();
    }

    @Test
    void blamesTheEventForABugInAReadModel() {
        assertThat(Faults.ofDatabase(new NullPointerException("bug"))).isFalse();
        assertThat(Faults.ofDatabase(new EmptyResultDataAccessException(1))).isFalse();
    }
}
