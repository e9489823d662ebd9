/** WithdrawDispute: whoever asserted rights in a dispute gives it up. */
@NullMarked
package io.dealtrail.deal.partnership.withdrawdispute;

import org.jspecify.annotations.NullMarked;
