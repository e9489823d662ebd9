/** The committer over a simulated PostgreSQL. */
@NullMarked
package io.dealtrail.deal.store;

import org.jspecify.annotations.NullMarked;
