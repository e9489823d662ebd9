/** The read side as a whole, over a real PostgreSQL and real tokens, fed with events instead of by Kafka. */
@NullMarked
package io.dealtrail.readside;

import org.jspecify.annotations.NullMarked;
