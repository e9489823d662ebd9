/** DeclareEssential: someone declares patents of a portfolio essential to a standard. */
@NullMarked
package io.dealtrail.deal.portfolio.declareessential;

import org.jspecify.annotations.NullMarked;
