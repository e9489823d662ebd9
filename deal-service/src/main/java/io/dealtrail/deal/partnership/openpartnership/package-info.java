/** OpenPartnership: some parties have a relation that is worth following. */
@NullMarked
package io.dealtrail.deal.partnership.openpartnership;

import org.jspecify.annotations.NullMarked;
