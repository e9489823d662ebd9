/**
 * What callers are told when something does not work: every error on every route becomes one {@code application/problem+json} (RFC 9457) with a
 * stable code, and every code has a page of its own.
 */
@NullMarked
package io.dealtrail.deal.web.problem;

import org.jspecify.annotations.NullMarked;
