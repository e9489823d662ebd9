package io.dealtrail.projection.intake;

import org.jspecify.annotations.Nullable;

/**
 * What a loop is to fill, and how.
 *
 * @param backfill for what the topic no longer holds; without it the topic is all there is
 * @param effort the share of its time that it may work, so that others get theirs
 */
record Mandate(Target target, @Nullable Backfill backfill, double effort) {}
