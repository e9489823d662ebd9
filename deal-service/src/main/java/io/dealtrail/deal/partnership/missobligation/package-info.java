/** MissObligation: what was promised has not been done. */
@NullMarked
package io.dealtrail.deal.partnership.missobligation;

import org.jspecify.annotations.NullMarked;
