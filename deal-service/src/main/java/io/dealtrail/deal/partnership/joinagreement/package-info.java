/** JoinAgreement: a party joins an agreement of others, as a pool is joined. */
@NullMarked
package io.dealtrail.deal.partnership.joinagreement;

import org.jspecify.annotations.NullMarked;
