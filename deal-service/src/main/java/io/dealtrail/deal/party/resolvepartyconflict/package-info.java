/** ResolveConflict: of several sources that differ on a fact of a party, one is chosen. */
@NullMarked
package io.dealtrail.deal.party.resolvepartyconflict;

import org.jspecify.annotations.NullMarked;
