/** Who may do what: tokens of one issuer, scopes per route, refused as problems like everything else. */
@NullMarked
package io.dealtrail.deal.access;

import org.jspecify.annotations.NullMarked;
