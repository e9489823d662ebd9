/**
 * What every answer of the read side has in common: problems, the two dates of a question, freshness headers, reads that see one's own
 * write, paging, and the same list as JSON, CSV or NDJSON.
 *
 * <p>Endpoints of the read models use it; it knows none of them.
 */
@NullMarked
package io.dealtrail.projection.web;

import org.jspecify.annotations.NullMarked;
