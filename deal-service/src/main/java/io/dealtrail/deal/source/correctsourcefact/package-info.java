/** CorrectFact: we were wrong about a fact of a source. */
@NullMarked
package io.dealtrail.deal.source.correctsourcefact;

import org.jspecify.annotations.NullMarked;
