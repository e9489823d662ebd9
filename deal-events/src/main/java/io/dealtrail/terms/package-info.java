/**
 * The value objects of deals: dates known to a precision, counts with qualifiers, money, parties, subjects and territories.
 *
 * <p>None can exist wrong: a malformed one is a {@link io.dealtrail.terms.MalformedTermException}. What is a bare string on the wire is
 * one here too ({@code @JsonValue}).
 */
@NullMarked
package io.dealtrail.terms;

import org.jspecify.annotations.NullMarked;
