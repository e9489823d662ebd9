/**
 * From the topic to PostgreSQL: poll, decode, apply a whole batch, commit.
 *
 * <p>Rows, sequences, offsets and the applied watermark move in one transaction. What was seen is skipped, a hole is fetched from
 * deal-service, and what cannot be applied parks its own aggregate only.
 */
@NullMarked
package io.dealtrail.projection.intake;

import org.jspecify.annotations.NullMarked;
