/** What lets one instance of the service at a time do something, and keeps it going: the relay publishes, the calendar announces. */
@NullMarked
package io.dealtrail.deal.lock;

import org.jspecify.annotations.NullMarked;
