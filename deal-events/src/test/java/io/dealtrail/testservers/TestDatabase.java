package io.dealtrail.testservers;

/**
 * A fresh, empty database of a {@link PostgresServer}, with the role that owns its schema (for Flyway) and the role of the application.
 *
 * @param jdbcUrl names the database, no user
 */
public record TestDatabase(
        String jdbcUrl, String ownerUser, String ownerPassword, String appUser, String appPassword) {}
