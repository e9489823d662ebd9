/** RetractFact: what was recorded of a source never was. */
@NullMarked
package io.dealtrail.deal.source.retractsourcefact;

import org.jspecify.annotations.NullMarked;
