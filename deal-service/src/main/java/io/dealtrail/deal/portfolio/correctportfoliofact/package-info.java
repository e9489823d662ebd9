/** CorrectFact: we were wrong about a fact of a portfolio. */
@NullMarked
package io.dealtrail.deal.portfolio.correctportfoliofact;

import org.jspecify.annotations.NullMarked;
