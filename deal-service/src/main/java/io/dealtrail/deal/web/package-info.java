/**
 * The edge of deal-service: commands in by REST, their outcome and the raw log out.
 *
 * <p>An endpoint reads a request into a {@link io.dealtrail.deal.web.Submission}; {@link io.dealtrail.deal.web.Idempotency} sees to it that a
 * key is used once; {@link io.dealtrail.deal.web.Dispatcher} brings what the decision needs and asks the aggregate; {@link
 * io.dealtrail.deal.web.Answers} writes what came of it. Clock, ids and I/O are here, nowhere below.
 */
@NullMarked
package io.dealtrail.deal.web;

import org.jspecify.annotations.NullMarked;
