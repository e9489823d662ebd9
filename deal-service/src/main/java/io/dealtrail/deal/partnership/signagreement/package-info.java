/** SignAgreement: the parties put their names to an agreement. */
@NullMarked
package io.dealtrail.deal.partnership.signagreement;

import org.jspecify.annotations.NullMarked;
