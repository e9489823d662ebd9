package io.dealtrail.projection.replay;

import io.dealtrail.projection.web.AsOf;
import java.time.Instant;

/**
 * The history of one partnership as it was known at one time, ready to be gone through.
 *
 * @param asked the dates of the question
 * @param last when the last of what is known of the partnership became known
 * @param version how many events were known then: another number means that more was learnt since of what was known then
 * @param end the point whose state it ends with
 */
record Replay(AsOf asked, Instant last, long version, Point end, Steps steps) {}
