/** RegisterParty: a party is known by a name. */
@NullMarked
package io.dealtrail.deal.party.registerparty;

import org.jspecify.annotations.NullMarked;
