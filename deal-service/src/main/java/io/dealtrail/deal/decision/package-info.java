/**
 * What a decision is made of: the command that is wanted, what is known around it, where it came from, and how it is refused.
 *
 * <p>The web edge makes a {@link io.dealtrail.deal.decision.DecisionContext} and dispatches a {@link
 * io.dealtrail.deal.decision.DealCommand}; the aggregate throws a {@link io.dealtrail.deal.decision.Refusal} or applies events; the
 * store puts what it appended into the {@link io.dealtrail.deal.decision.CommandOutcome}. Nothing here knows a clock or a database.
 */
@NullMarked
package io.dealtrail.deal.decision;

import org.jspecify.annotations.NullMarked;
