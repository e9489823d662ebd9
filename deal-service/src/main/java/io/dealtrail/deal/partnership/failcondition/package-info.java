/** FailCondition: what an agreement waits for can no longer happen. */
@NullMarked
package io.dealtrail.deal.partnership.failcondition;

import org.jspecify.annotations.NullMarked;
