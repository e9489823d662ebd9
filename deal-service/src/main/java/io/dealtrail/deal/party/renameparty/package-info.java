/** RenameParty: a party is called otherwise from a day on. */
@NullMarked
package io.dealtrail.deal.party.renameparty;

import org.jspecify.annotations.NullMarked;
