/** ResolveRumour: a rumour turned out to be true or not. */
@NullMarked
package io.dealtrail.deal.partnership.resolverumour;

import org.jspecify.annotations.NullMarked;
