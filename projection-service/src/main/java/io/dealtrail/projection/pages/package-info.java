/**
 * The pages for people, made on the server: the first page with the live feed, and one page per partnership.
 *
 * <p>Scripts and styles are files of our own; whatever a user wrote is escaped by the templates.
 */
@NullMarked
package io.dealtrail.projection.pages;

import org.jspecify.annotations.NullMarked;
