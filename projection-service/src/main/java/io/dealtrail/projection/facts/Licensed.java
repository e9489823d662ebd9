package io.dealtrail.projection.facts;

import io.dealtrail.facts.LicenseDays;

/**
 * Whether a licence is in force on some days; equal ones are the same row.
 *
 * @param partnership the id of the partnership in which it was granted
 * @param grant its id there
 */
record Licensed(String partnership, String grant, LicenseDays.Period period) {}
