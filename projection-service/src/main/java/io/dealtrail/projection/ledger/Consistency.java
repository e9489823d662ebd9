package io.dealtrail.projection.ledger;

import java.util.List;

/**
 * What proves that a checkpoint extends an older one.
 *
 * @param since the size of the older one
 * @param path in base64, see RFC 9162, 2.1.4
 */
record Consistency(long since, List<String> path) {}
