/** RecordRumour: someone says so without standing for it. */
@NullMarked
package io.dealtrail.deal.partnership.recordrumour;

import org.jspecify.annotations.NullMarked;
