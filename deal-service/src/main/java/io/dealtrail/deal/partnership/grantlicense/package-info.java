/** GrantLicense: one party may use what another holds. */
@NullMarked
package io.dealtrail.deal.partnership.grantlicense;

import org.jspecify.annotations.NullMarked;
