/** ResolveConflict: of several sources that differ on a fact of a partnership, one is chosen. */
@NullMarked
package io.dealtrail.deal.partnership.resolveconflict;

import org.jspecify.annotations.NullMarked;
