/** AttestFact: a source says something about a fact of a party. */
@NullMarked
package io.dealtrail.deal.party.attestpartyfact;

import org.jspecify.annotations.NullMarked;
