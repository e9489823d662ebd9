/**
 * The calendar: says by itself, on the day, what falls due in partnerships.
 *
 * <p>A round follows the event log from where the last one stopped, and notes for each changed partnership the next day on which something
 * falls due ({@link io.dealtrail.deal.calendar.DueDays}); then it has every partnership whose day has come announce what is due. The aggregate
 * decides that, and knows what it has announced before: nothing is said twice, whatever becomes of a round. What fell due while nobody looked
 * is announced by the next round.
 */
@NullMarked
package io.dealtrail.deal.calendar;

import org.jspecify.annotations.NullMarked;
