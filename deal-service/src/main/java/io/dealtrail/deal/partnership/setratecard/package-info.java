/** SetRateCard: what a licence under this agreement costs, by the day on which it is signed. */
@NullMarked
package io.dealtrail.deal.partnership.setratecard;

import org.jspecify.annotations.NullMarked;
