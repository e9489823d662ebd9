/** SuspendCollaborationArea: work on an area rests. */
@NullMarked
package io.dealtrail.deal.partnership.suspendcollaborationarea;

import org.jspecify.annotations.NullMarked;
