/** CompleteCollaborationArea: what an area was for is done. */
@NullMarked
package io.dealtrail.deal.partnership.completecollaborationarea;

import org.jspecify.annotations.NullMarked;
