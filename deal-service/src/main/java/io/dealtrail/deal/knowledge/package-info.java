/**
 * What becomes known about facts that are recorded already.
 *
 * <p>The rules of attesting, resolving, correcting and retracting stand here once, for parties, sources and partnerships, whose commands
 * hold these terms. What a correction or retraction makes of the rules is found by reading every event as corrected and asking its own
 * rules again ({@link io.dealtrail.deal.knowledge.RuleBook}).
 */
@NullMarked
package io.dealtrail.deal.knowledge;

import org.jspecify.annotations.NullMarked;
