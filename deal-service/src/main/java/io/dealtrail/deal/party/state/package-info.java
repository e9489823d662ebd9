/** What the commands of a party have in common. */
@NullMarked
package io.dealtrail.deal.party.state;

import org.jspecify.annotations.NullMarked;
