/** TransferPatent: patents pass, or are to pass, from some parties to others. */
@NullMarked
package io.dealtrail.deal.partnership.transferpatent;

import org.jspecify.annotations.NullMarked;
