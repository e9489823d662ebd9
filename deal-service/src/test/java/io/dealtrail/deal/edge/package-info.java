/** The whole service with real servers, seen from outside over HTTP. */
@NullMarked
package io.dealtrail.deal.edge;

import org.jspecify.annotations.NullMarked;
