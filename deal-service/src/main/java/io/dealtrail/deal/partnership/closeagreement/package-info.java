/** CloseAgreement: what the parties agreed to do is done: the deal is closed. */
@NullMarked
package io.dealtrail.deal.partnership.closeagreement;

import org.jspecify.annotations.NullMarked;
