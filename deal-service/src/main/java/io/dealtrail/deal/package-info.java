/** The deal-service: decides on commands, stores what happened, and relays it to Kafka. */
@NullMarked
package io.dealtrail.deal;

import org.jspecify.annotations.NullMarked;
