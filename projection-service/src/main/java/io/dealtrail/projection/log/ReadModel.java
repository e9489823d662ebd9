package io.dealtrail.projection.log;

/**
 * A set of tables that is kept up to date from the events, fed by the intake.
 *
 * <p>Called inside the intake's transaction: whatever it writes through the same data source commits with the sequences, the offsets and the
 * watermark, or not at all. An event reaches it once per committed transaction; a batch that failed comes again, alone or with others, so an
 * upsert must not depend on how events are cut into batches.
 *
 * <p>An exception other than a database failure is taken as the fault of the batch's events: the batch is applied again aggregate by aggregate, and
 * the aggregate at which it fails is parked.
 */
public interface ReadModel {

    /** For logs and dead letters, e.g. {@code timeline}. */
    String name();

    /** Writes what the events change. */
    void apply(AppliedBatch batch);
}
