/** AddCollaborationArea: the parties work together, or explore working together, on something. */
@NullMarked
package io.dealtrail.deal.partnership.addcollaborationarea;

import org.jspecify.annotations.NullMarked;
