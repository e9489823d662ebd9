/** AddCondition: an agreement waits for one more thing to happen. */
@NullMarked
package io.dealtrail.deal.partnership.addcondition;

import org.jspecify.annotations.NullMarked;
