/** RetractFact: what was recorded of a portfolio never was. */
@NullMarked
package io.dealtrail.deal.portfolio.retractportfoliofact;

import org.jspecify.annotations.NullMarked;
