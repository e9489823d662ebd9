/** RetractFact: what was recorded of a party never was. */
@NullMarked
package io.dealtrail.deal.party.retractpartyfact;

import org.jspecify.annotations.NullMarked;
