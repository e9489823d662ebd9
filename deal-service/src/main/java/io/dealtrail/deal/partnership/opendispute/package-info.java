/** OpenDispute: some parties assert rights against others. */
@NullMarked
package io.dealtrail.deal.partnership.opendispute;

import org.jspecify.annotations.NullMarked;
