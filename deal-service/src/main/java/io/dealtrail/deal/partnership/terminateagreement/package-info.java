/** TerminateAgreement: an agreement, or a part of it, is ended before its time. */
@NullMarked
package io.dealtrail.deal.partnership.terminateagreement;

import org.jspecify.annotations.NullMarked;
