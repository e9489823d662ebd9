/** Which rules each event of a portfolio keeps to, for corrections and retractions, which ask them again. */
@NullMarked
package io.dealtrail.deal.portfolio.rulebook;

import org.jspecify.annotations.NullMarked;
