/** RecordPartyRelation: a party belongs to another one. */
@NullMarked
package io.dealtrail.deal.party.recordpartyrelation;

import org.jspecify.annotations.NullMarked;
