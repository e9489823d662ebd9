/**
 * Patent portfolios: sets of patents, counted or numbered, that are held, transferred, licensed and split as one.
 *
 * <p>{@link io.dealtrail.deal.portfolio.PatentPortfolio} hands each command to its own {@code decide}, in a folder of its own, and keeps the
 * facts.
 */
@NullMarked
package io.dealtrail.deal.portfolio;

import org.jspecify.annotations.NullMarked;
