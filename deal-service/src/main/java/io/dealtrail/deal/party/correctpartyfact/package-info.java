/** CorrectFact: we were wrong about a fact of a party. */
@NullMarked
package io.dealtrail.deal.party.correctpartyfact;

import org.jspecify.annotations.NullMarked;
