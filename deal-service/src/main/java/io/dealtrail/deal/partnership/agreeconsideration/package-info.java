/** AgreeConsideration: something is owed for something, as far as is disclosed. */
@NullMarked
package io.dealtrail.deal.partnership.agreeconsideration;

import org.jspecify.annotations.NullMarked;
