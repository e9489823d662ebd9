/**
 * Who may read: one explicit filter chain for tokens of services and for people who log in to the pages; without an issuer the service does not
 * start.
 */
@NullMarked
package io.dealtrail.projection.access;

import org.jspecify.annotations.NullMarked;
