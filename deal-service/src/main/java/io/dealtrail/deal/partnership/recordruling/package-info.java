/** RecordRuling: a court or office decides something in a dispute. */
@NullMarked
package io.dealtrail.deal.partnership.recordruling;

import org.jspecify.annotations.NullMarked;
