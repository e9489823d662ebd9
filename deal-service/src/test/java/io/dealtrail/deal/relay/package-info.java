/** The relay between a real PostgreSQL and a real Kafka. */
@NullMarked
package io.dealtrail.deal.relay;

import org.jspecify.annotations.NullMarked;
