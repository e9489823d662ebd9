package io.dealtrail.projection.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A verified checkpoint.
 *
 * @param size how many events it covers: those at positions 1 to this
 * @param root of the tree over them, in base64
 * @param note as it was signed
 * @param verifiedAt when this service had verified it
 */
@Schema(name = "Checkpoint")
record KeptCheckpoint(long size, String root, String note, Instant verifiedAt) {}
