/** RecordPayment: part of what is owed was paid, or all of it. */
@NullMarked
package io.dealtrail.deal.partnership.recordpayment;

import org.jspecify.annotations.NullMarked;
