/** The relay over a simulated PostgreSQL and a simulated Kafka. */
@NullMarked
package io.dealtrail.deal.relay;

import org.jspecify.annotations.NullMarked;
