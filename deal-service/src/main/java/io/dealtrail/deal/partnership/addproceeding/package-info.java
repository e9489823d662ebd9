/** AddProceeding: a dispute is fought before one court or office. */
@NullMarked
package io.dealtrail.deal.partnership.addproceeding;

import org.jspecify.annotations.NullMarked;
