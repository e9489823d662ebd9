/** AddPatents: patents belong to a portfolio. */
@NullMarked
package io.dealtrail.deal.portfolio.addpatents;

import org.jspecify.annotations.NullMarked;
