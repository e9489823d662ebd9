/** MergeParties: two registered parties are one. */
@NullMarked
package io.dealtrail.deal.party.mergeparties;

import org.jspecify.annotations.NullMarked;
