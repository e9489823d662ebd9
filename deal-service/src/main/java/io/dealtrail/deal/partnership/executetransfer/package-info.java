/** ExecuteTransfer: title to the patents of an agreed transfer passes. */
@NullMarked
package io.dealtrail.deal.partnership.executetransfer;

import org.jspecify.annotations.NullMarked;
