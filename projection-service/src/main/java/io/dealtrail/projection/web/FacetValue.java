package io.dealtrail.projection.web;

/**
 * One value by which a list can be narrowed.
 *
 * @param count how many of the list have it, all other filters applied
 * @param toggleUrl the same list with this value chosen, or no longer chosen where it is
 */
public record FacetValue(String value, long count, boolean selected, String toggleUrl) {}
