package io.dealtrail.projection.generations;

/**
 * The version of what the read models make of the events.
 *
 * <p>To be raised with every change after which the same events give other rows, however small: at the next start a generation of the new
 * version is filled beside the live one, and takes its place once it has caught up. A change of how rows are asked for needs nothing.
 *
 * @param number grows by one
 */
public record ReadModelsVersion(int number) {

    /** Of this code. */
    public static final ReadModelsVersion CURRENT = new ReadModelsVersion(3);

    /** Of the tables that were there before there were generations. */
    static final ReadModelsVersion FIRST = new ReadModelsVersion(1);
}
