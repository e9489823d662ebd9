/** AttestFact: a source says something about a fact of a portfolio. */
@NullMarked
package io.dealtrail.deal.portfolio.attestportfoliofact;

import org.jspecify.annotations.NullMarked;
