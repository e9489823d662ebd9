/** DefinePatentPortfolio: a set of patents is known by an id. */
@NullMarked
package io.dealtrail.deal.portfolio.definepatentportfolio;

import org.jspecify.annotations.NullMarked;
