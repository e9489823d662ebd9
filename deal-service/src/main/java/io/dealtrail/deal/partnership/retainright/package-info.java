/** RetainRight: who sold or licensed something keeps a right in it. */
@NullMarked
package io.dealtrail.deal.partnership.retainright;

import org.jspecify.annotations.NullMarked;
