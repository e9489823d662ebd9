/**
 * Checks the audit ledger with nothing but files, a public key and, for a whole store, its database: no service is asked, none has to be believed.
 *
 * <p>{@link io.dealtrail.verifier.LedgerVerifier} reads the command line. {@link io.dealtrail.verifier.ProofCheck} checks what
 * {@code GET /v1/partnerships/{id}/proof} has answered, {@link io.dealtrail.verifier.StoreCheck} the event table of deal-service. Both name the first
 * bad event.
 */
@NullMarked
package io.dealtrail.verifier;

import org.jspecify.annotations.NullMarked;
