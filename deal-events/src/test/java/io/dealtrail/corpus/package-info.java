/**
 * What released versions wrote, kept for ever: samples of every event and whole histories, with what they must fold to. See
 * docs/evolve-events.md.
 */
@NullMarked
package io.dealtrail.corpus;

import org.jspecify.annotations.NullMarked;
