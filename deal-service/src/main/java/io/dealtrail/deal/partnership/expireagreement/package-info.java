/** ExpireAgreement: an agreement runs out. */
@NullMarked
package io.dealtrail.deal.partnership.expireagreement;

import org.jspecify.annotations.NullMarked;
