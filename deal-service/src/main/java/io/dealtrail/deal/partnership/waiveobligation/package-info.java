/** WaiveObligation: nobody insists on what was promised any more. */
@NullMarked
package io.dealtrail.deal.partnership.waiveobligation;

import org.jspecify.annotations.NullMarked;
