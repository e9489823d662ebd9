/**
 * Which rules each event of a partnership keeps to. The rules themselves stand with the commands that record the events; here they are found
 * by event, for corrections and retractions, which ask them again.
 */
@NullMarked
package io.dealtrail.deal.partnership.rulebook;

import org.jspecify.annotations.NullMarked;
