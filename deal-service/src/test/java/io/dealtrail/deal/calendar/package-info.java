/** The calendar over a real PostgreSQL. */
@NullMarked
package io.dealtrail.deal.calendar;

import org.jspecify.annotations.NullMarked;
