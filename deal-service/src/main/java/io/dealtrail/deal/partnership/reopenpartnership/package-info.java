/** ReopenPartnership: something more came of a closed partnership. */
@NullMarked
package io.dealtrail.deal.partnership.reopenpartnership;

import org.jspecify.annotations.NullMarked;
