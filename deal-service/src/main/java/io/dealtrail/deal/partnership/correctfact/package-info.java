/** CorrectFact: we were wrong about a fact of a partnership. */
@NullMarked
package io.dealtrail.deal.partnership.correctfact;

import org.jspecify.annotations.NullMarked;
