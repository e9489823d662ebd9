/** AddClause: an agreement has a clause of one of the known categories. */
@NullMarked
package io.dealtrail.deal.partnership.addclause;

import org.jspecify.annotations.NullMarked;
