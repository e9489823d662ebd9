/** ResolveConflict: of several sources that differ on a fact of a source, one is chosen. */
@NullMarked
package io.dealtrail.deal.source.resolvesourceconflict;

import org.jspecify.annotations.NullMarked;
