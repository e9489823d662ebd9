/** Every applied event in the global order, and the position up to which everything is applied. */
@NullMarked
package io.dealtrail.projection.log;

import org.jspecify.annotations.NullMarked;
