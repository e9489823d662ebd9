/** What stands in front of the endpoints: limits of size and number, headers that protect readers, and parameters that nobody knows. */
@NullMarked
package io.dealtrail.deal.web.guard;

import org.jspecify.annotations.NullMarked;
