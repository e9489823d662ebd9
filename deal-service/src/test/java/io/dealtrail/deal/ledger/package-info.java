/** Tests of the signer of the audit ledger. */
@NullMarked
package io.dealtrail.deal.ledger;

import org.jspecify.annotations.NullMarked;
