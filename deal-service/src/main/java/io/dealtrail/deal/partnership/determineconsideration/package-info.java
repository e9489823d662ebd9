/** DetermineConsideration: what was left open has been decided, by the parties or by someone else. */
@NullMarked
package io.dealtrail.deal.partnership.determineconsideration;

import org.jspecify.annotations.NullMarked;
