/**
 * Search that forgives: over the names of parties, areas and agreements, technologies, standards and sources, as they were known.
 *
 * <p>{@link io.dealtrail.projection.search.Sought} says what is looked for and what matches, and asks lists that read their objects anyway;
 * {@link io.dealtrail.projection.search.SearchStore} keeps the words of everything, so that {@link
 * io.dealtrail.projection.search.PartnershipSearch} finds partnerships without reading them.
 */
@NullMarked
package io.dealtrail.projection.search;

import org.jspecify.annotations.NullMarked;
