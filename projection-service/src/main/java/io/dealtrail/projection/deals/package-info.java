/**
 * Questions over all partnerships, each for any two dates: licences, agreements, transfers, considerations, areas and what else is in them,
 * conflicts, and the calendar.
 *
 * <p>{@link io.dealtrail.projection.deals.DealWalk} goes through the partnerships that can hold an answer, a few at a time; what decides
 * is computed from their facts as for one of them, so that an answer here and the state of a partnership never differ.
 */
@NullMarked
package io.dealtrail.projection.deals;

import org.jspecify.annotations.NullMarked;
