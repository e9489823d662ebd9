/** AnnounceDue: the service says which days of a partnership's calendar have come. No client can send it. */
@NullMarked
package io.dealtrail.deal.partnership.announcedue;

import org.jspecify.annotations.NullMarked;
