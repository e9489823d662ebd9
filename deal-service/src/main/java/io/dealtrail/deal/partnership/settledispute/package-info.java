/** SettleDispute: the parties end a dispute between them, or a part of it. */
@NullMarked
package io.dealtrail.deal.partnership.settledispute;

import org.jspecify.annotations.NullMarked;
