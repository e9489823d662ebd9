/** SplitPortfolio: parts of a portfolio become portfolios of their own. */
@NullMarked
package io.dealtrail.deal.portfolio.splitportfolio;

import org.jspecify.annotations.NullMarked;
