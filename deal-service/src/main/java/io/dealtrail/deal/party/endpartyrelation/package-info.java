/** EndPartyRelation: a party belongs to another one no longer. */
@NullMarked
package io.dealtrail.deal.party.endpartyrelation;

import org.jspecify.annotations.NullMarked;
