/**
 * Partnerships and parties: the list with its filters and facets, and the state of each at any two dates.
 *
 * <p>{@link io.dealtrail.projection.partnerships.ListingStore} keeps one row per partnership and state of knowledge for lists; the state of one
 * is read from its facts.
 */
@NullMarked
package io.dealtrail.projection.partnerships;

import org.jspecify.annotations.NullMarked;
