/** DropCollaborationArea: an area was given up. */
@NullMarked
package io.dealtrail.deal.partnership.dropcollaborationarea;

import org.jspecify.annotations.NullMarked;
