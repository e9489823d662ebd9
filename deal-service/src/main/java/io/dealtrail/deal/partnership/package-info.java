/**
 * Partnerships: agreements, licences, transfers, money and areas of collaboration between parties.
 *
 * <p>One folder per command, with the command, its rules and its {@code decide}; {@code state} is what they look at. {@link
 * io.dealtrail.deal.partnership.Partnership} hands each command to its {@code decide} and keeps the facts.
 */
@NullMarked
package io.dealtrail.deal.partnership;

import org.jspecify.annotations.NullMarked;
