/** StateNonMember: someone is not in an agreement. */
@NullMarked
package io.dealtrail.deal.partnership.statenonmember;

import org.jspecify.annotations.NullMarked;
