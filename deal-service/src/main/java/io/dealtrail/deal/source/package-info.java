/**
 * Sources: the publications that facts point at.
 *
 * <p>{@link io.dealtrail.deal.source.Source} hands each command to its own {@code decide}, in a folder of its own, and keeps the facts.
 */
@NullMarked
package io.dealtrail.deal.source;

import org.jspecify.annotations.NullMarked;
