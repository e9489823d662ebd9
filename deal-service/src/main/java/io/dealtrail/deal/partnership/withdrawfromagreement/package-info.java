/** WithdrawFromAgreement: a party leaves an agreement that it signed or joined. */
@NullMarked
package io.dealtrail.deal.partnership.withdrawfromagreement;

import org.jspecify.annotations.NullMarked;
