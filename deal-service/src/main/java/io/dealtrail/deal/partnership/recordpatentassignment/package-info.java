/** RecordPatentAssignment: a patent office enters a transfer into its register. */
@NullMarked
package io.dealtrail.deal.partnership.recordpatentassignment;

import org.jspecify.annotations.NullMarked;
