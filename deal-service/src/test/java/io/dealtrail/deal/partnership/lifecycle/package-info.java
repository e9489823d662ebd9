/** The rules of the commands by which agreements come about, change and end. */
@NullMarked
package io.dealtrail.deal.partnership.lifecycle;

import org.jspecify.annotations.NullMarked;
