/** What corrections and retractions may make of what is recorded, for all kinds of aggregates. */
@NullMarked
package io.dealtrail.deal.knowledge;

import org.jspecify.annotations.NullMarked;
