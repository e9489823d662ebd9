/** SatisfyCondition: what an agreement waited for has happened. */
@NullMarked
package io.dealtrail.deal.partnership.satisfycondition;

import org.jspecify.annotations.NullMarked;
