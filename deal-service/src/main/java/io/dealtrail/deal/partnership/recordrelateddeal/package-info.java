/** RecordRelatedDeal: a deal of others that is not to be confused with this one. */
@NullMarked
package io.dealtrail.deal.partnership.recordrelateddeal;

import org.jspecify.annotations.NullMarked;
