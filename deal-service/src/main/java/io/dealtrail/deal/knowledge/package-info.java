/** What becomes known about facts that are recorded already: the rules of attesting, resolving, correcting and retracting, written once for
 * parties, sources and partnerships, whose commands hold these terms. */
@NullMarked
package io.dealtrail.deal.knowledge;

import org.jspecify.annotations.NullMarked;
