/** ResolveConflict: of several sources that differ on a fact of a portfolio, one is chosen. */
@NullMarked
package io.dealtrail.deal.portfolio.resolveportfolioconflict;

import org.jspecify.annotations.NullMarked;
