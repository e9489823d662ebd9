/** AddPartnershipParty: one more party belongs to the relation. */
@NullMarked
package io.dealtrail.deal.partnership.addpartnershipparty;

import org.jspecify.annotations.NullMarked;
