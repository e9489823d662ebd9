/** RenewAgreement: the parties let an agreement run on. */
@NullMarked
package io.dealtrail.deal.partnership.renewagreement;

import org.jspecify.annotations.NullMarked;
