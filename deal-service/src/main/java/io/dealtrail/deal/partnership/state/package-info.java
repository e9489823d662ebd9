/**
 * A partnership as its commands see it: a thin typed view over the facts, so that corrections and retractions count for what is decided
 * later.
 */
@NullMarked
package io.dealtrail.deal.partnership.state;

import org.jspecify.annotations.NullMarked;
