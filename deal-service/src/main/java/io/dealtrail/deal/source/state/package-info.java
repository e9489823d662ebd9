/** What the commands of a source have in common. */
@NullMarked
package io.dealtrail.deal.source.state;

import org.jspecify.annotations.NullMarked;
