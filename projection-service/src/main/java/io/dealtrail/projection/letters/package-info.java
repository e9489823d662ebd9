/**
 * What operators do with dead letters, the events that could not be applied: see what is wrong with them, and have them tried again once it is mended.
 *
 * <p>Here is only what they ask and say; {@link io.dealtrail.projection.intake} keeps the letters and applies. Nothing is ever thrown away.
 */
@NullMarked
package io.dealtrail.projection.letters;

import org.jspecify.annotations.NullMarked;
