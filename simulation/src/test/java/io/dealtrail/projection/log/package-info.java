/** The watermark over a simulated PostgreSQL. */
@NullMarked
package io.dealtrail.projection.log;

import org.jspecify.annotations.NullMarked;
