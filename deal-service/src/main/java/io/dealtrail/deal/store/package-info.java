/**
 * The event store: one append path with contiguous positions in commit order, over PostgreSQL.
 *
 * <p>Axon hands the events of one command to {@link io.dealtrail.deal.store.DealEventStorageEngine}, which gives them to the
 * {@link io.dealtrail.deal.store.Committer} and waits. The committer writes whatever has queued up in one transaction, together with the
 * receipts of the commands. {@link io.dealtrail.deal.store.EventLog} and {@link io.dealtrail.deal.store.ReceiptStore} read it back.
 */
@NullMarked
package io.dealtrail.deal.store;

import org.jspecify.annotations.NullMarked;
