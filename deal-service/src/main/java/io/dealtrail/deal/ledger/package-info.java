/**
 * The audit ledger, level 2: signs what the whole event table is like, again and again, and publishes it.
 *
 * <p>{@link io.dealtrail.deal.ledger.LedgerWork} is kept going on one of all instances. A {@link io.dealtrail.deal.ledger.SigningRun} makes sure that
 * the store still is what was signed last, grows the tree by the events since ({@link io.dealtrail.deal.ledger.GrowingTree}, which verifies the chain
 * of each), and signs. Where anything does not fit it refuses, says why, and looks again. Commands know nothing of it.
 */
@NullMarked
package io.dealtrail.deal.ledger;

import org.jspecify.annotations.NullMarked;
