/** AssignAgreement: one party puts another in its place in an agreement. */
@NullMarked
package io.dealtrail.deal.partnership.assignagreement;

import org.jspecify.annotations.NullMarked;
