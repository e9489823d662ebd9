/** GrantCrossLicense: licences are granted to each other as one bargain. */
@NullMarked
package io.dealtrail.deal.partnership.grantcrosslicense;

import org.jspecify.annotations.NullMarked;
