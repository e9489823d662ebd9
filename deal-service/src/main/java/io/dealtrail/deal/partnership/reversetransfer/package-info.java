/** ReverseTransfer: title goes back to those who had transferred it. */
@NullMarked
package io.dealtrail.deal.partnership.reversetransfer;

import org.jspecify.annotations.NullMarked;
