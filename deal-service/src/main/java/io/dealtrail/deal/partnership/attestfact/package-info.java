/** AttestFact: a source says something about a fact of a partnership. */
@NullMarked
package io.dealtrail.deal.partnership.attestfact;

import org.jspecify.annotations.NullMarked;
