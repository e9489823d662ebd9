/** RecordSource: a publication that facts can point at. */
@NullMarked
package io.dealtrail.deal.source.recordsource;

import org.jspecify.annotations.NullMarked;
