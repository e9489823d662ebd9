/** ModifyLicense: the terms of a licence change in the world. */
@NullMarked
package io.dealtrail.deal.partnership.modifylicense;

import org.jspecify.annotations.NullMarked;
