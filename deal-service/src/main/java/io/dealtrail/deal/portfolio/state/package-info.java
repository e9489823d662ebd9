/** What the commands of a portfolio have in common. */
@NullMarked
package io.dealtrail.deal.portfolio.state;

import org.jspecify.annotations.NullMarked;
