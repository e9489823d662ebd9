/** ClosePartnership: nothing more is expected of the partnership. */
@NullMarked
package io.dealtrail.deal.partnership.closepartnership;

import org.jspecify.annotations.NullMarked;
