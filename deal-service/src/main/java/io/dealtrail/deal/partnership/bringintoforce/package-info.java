/** BringIntoForce: an agreement is in force from a day on. */
@NullMarked
package io.dealtrail.deal.partnership.bringintoforce;

import org.jspecify.annotations.NullMarked;
