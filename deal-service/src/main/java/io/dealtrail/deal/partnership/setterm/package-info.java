/** SetTerm: it becomes known how long an agreement runs. */
@NullMarked
package io.dealtrail.deal.partnership.setterm;

import org.jspecify.annotations.NullMarked;
