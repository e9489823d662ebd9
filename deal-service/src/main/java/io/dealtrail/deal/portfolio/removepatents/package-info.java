/** RemovePatents: patents belong to a portfolio no more. */
@NullMarked
package io.dealtrail.deal.portfolio.removepatents;

import org.jspecify.annotations.NullMarked;
