/** RetractFact: what was recorded of a partnership never was. */
@NullMarked
package io.dealtrail.deal.partnership.retractfact;

import org.jspecify.annotations.NullMarked;
