/** StateMemberCount: so many are in an agreement in one role. */
@NullMarked
package io.dealtrail.deal.partnership.statemembercount;

import org.jspecify.annotations.NullMarked;
