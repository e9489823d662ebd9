/**
 * What operators do with the tables of the read side: see how far they are, fill a new generation, and change readers over to it or back.
 *
 * <p>Here is only what they ask and say; {@link io.dealtrail.projection.generations} decides, and the intake fills.
 */
@NullMarked
package io.dealtrail.projection.rebuild;

import org.jspecify.annotations.NullMarked;
