/** RecordConsent: someone whose consent is required gives it, for one act only. */
@NullMarked
package io.dealtrail.deal.partnership.recordconsent;

import org.jspecify.annotations.NullMarked;
