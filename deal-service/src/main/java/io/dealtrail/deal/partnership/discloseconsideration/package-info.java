/** DiscloseConsideration: a price that was not public becomes known. */
@NullMarked
package io.dealtrail.deal.partnership.discloseconsideration;

import org.jspecify.annotations.NullMarked;
