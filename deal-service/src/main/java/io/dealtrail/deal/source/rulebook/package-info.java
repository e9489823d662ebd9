/** Which rules each event of a source keeps to, for corrections and retractions, which ask them again. */
@NullMarked
package io.dealtrail.deal.source.rulebook;

import org.jspecify.annotations.NullMarked;
