/** Partnerships' rules, told as stories. */
@NullMarked
package io.dealtrail.deal.partnership;

import org.jspecify.annotations.NullMarked;
