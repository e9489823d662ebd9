/** RemovePartnershipParty: a party belongs to the relation no more. */
@NullMarked
package io.dealtrail.deal.partnership.removepartnershipparty;

import org.jspecify.annotations.NullMarked;
