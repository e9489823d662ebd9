/**
 * Parties: who can sign, grant, sell and pay.
 *
 * <p>{@link io.dealtrail.deal.party.Party} hands each command to its own {@code decide}, in a folder of its own, and keeps the facts.
 */
@NullMarked
package io.dealtrail.deal.party;

import org.jspecify.annotations.NullMarked;
