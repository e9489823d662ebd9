/** AttestFact: a source says something about a fact of a source. */
@NullMarked
package io.dealtrail.deal.source.attestsourcefact;

import org.jspecify.annotations.NullMarked;
