/** AmendAgreement: the parties change what they had agreed. */
@NullMarked
package io.dealtrail.deal.partnership.amendagreement;

import org.jspecify.annotations.NullMarked;
