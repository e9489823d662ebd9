/**
 * Portfolios and numbered patents: who owns them on a day, how title came to them, and what lies on them, as known at any time.
 *
 * <p>Title is told by {@link io.dealtrail.facts.TitleOnDay} from the facts of every portfolio and partnership that speaks of the patent.
 */
@NullMarked
package io.dealtrail.projection.patents;

import org.jspecify.annotations.NullMarked;
