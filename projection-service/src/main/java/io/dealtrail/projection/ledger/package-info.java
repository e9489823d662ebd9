/**
 * The audit ledger as the read side keeps it: checkpoints that deal-service has signed and published, each verified against this service's own log of
 * events, and proofs for whoever wants to check a partnership without believing anybody.
 *
 * <p>{@link io.dealtrail.projection.ledger.CheckpointFollower} takes them from their topic, {@link io.dealtrail.projection.ledger.CheckpointVerifier}
 * grows a tree of the log to the size of each, and {@link io.dealtrail.projection.ledger.ProofReader} answers from that tree. The intake knows nothing
 * of it.
 */
@NullMarked
package io.dealtrail.projection.ledger;

import org.jspecify.annotations.NullMarked;
