/** The intake over a simulated PostgreSQL and a simulated Kafka. */
@NullMarked
package io.dealtrail.projection.intake;

import org.jspecify.annotations.NullMarked;
