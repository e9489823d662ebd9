/** Which rules each event of a party keeps to, for corrections and retractions, which ask them again. */
@NullMarked
package io.dealtrail.deal.party.rulebook;

import org.jspecify.annotations.NullMarked;
