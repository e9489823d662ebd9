/** The event store against a real PostgreSQL. */
@NullMarked
package io.dealtrail.deal.store;

import org.jspecify.annotations.NullMarked;
