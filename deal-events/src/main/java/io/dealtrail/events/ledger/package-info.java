/**
 * The audit ledger as everybody computes it: {@link io.dealtrail.events.ledger.LedgerLeaf} says what of an event goes into the Merkle tree,
 * {@link io.dealtrail.events.ledger.TreeHash} how it is hashed (RFC 9162), {@link io.dealtrail.events.ledger.Frontier} and
 * {@link io.dealtrail.events.ledger.TreePaths} make roots and proofs, {@link io.dealtrail.events.ledger.TreeProofs} checks them, and
 * {@link io.dealtrail.events.ledger.SignedNote} is a checkpoint with its signature. Used by the service that signs, by the one that keeps, and by
 * whoever verifies without either.
 */
@NullMarked
package io.dealtrail.events.ledger;

import org.jspecify.annotations.NullMarked;
