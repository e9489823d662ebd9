/** LinkPartyIdentifier: a party is the one that a public scheme knows. */
@NullMarked
package io.dealtrail.deal.party.linkpartyidentifier;

import org.jspecify.annotations.NullMarked;
