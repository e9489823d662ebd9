package io.dealtrail.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** One row of the event table, read behind the service's back. */
record Stored(long position, String aggregate, long sequence, String eventId, String commandId) {

    static List<Stored> everything(String databaseUrl) {
        List<Stored> all = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(databaseUrl);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select position, aggregate_type || '/' || aggregate_id, sequence, event_id, command_id
                        from event order by position""")) {
            while (rows.next()) {
                all.add(new Stored(
                        rows.getLong(1), rows.getString(2), rows.getLong(3), rows.getString(4), rows.getString(5)));
            }
            return all;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** How many rows a table has, and a digest of all of them, whatever their order. */
    static String digest(String databaseUrl, String table) {
        try (Connection connection = DriverManager.getConnection(databaseUrl);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) || ' rows ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from "
                                + table + " t")) {
            rows.next();
            return table + ": " + rows.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** When the event in the middle of all was recorded, in microseconds since the epoch. */
    static long middleMicros(String databaseUrl) {
        try (Connection connection = DriverManager.getConnection(databaseUrl);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select (extract(epoch from recorded_at) * 1000000)::bigint from event
                        where position = (select count(*) / 2 from event)""")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
