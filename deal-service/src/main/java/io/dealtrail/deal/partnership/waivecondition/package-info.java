/** WaiveCondition: those whom a condition protects do without it. */
@NullMarked
package io.dealtrail.deal.partnership.waivecondition;

import org.jspecify.annotations.NullMarked;
