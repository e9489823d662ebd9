/** FulfilObligation: what was promised has been done. */
@NullMarked
package io.dealtrail.deal.partnership.fulfilobligation;

import org.jspecify.annotations.NullMarked;
