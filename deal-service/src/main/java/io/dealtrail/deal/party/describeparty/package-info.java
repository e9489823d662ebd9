/** DescribeParty: more is known of a party. */
@NullMarked
package io.dealtrail.deal.party.describeparty;

import org.jspecify.annotations.NullMarked;
