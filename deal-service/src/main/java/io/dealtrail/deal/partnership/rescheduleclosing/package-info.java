/** RescheduleClosing: the closing of an agreement is expected on another day than before. */
@NullMarked
package io.dealtrail.deal.partnership.rescheduleclosing;

import org.jspecify.annotations.NullMarked;
