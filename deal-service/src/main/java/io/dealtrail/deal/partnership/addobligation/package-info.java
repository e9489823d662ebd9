/** AddObligation: parties of an agreement have to do something, or to leave it alone. */
@NullMarked
package io.dealtrail.deal.partnership.addobligation;

import org.jspecify.annotations.NullMarked;
