package io.dealtrail.deal.store;

import java.util.Locale;

/** What came of one transaction of the committer, as operators count it. */
enum CommitResult {
    /** Events were stored. */
    STORED,
    /** Every command of the batch failed for itself, so that there was nothing to store. */
    NOTHING,
    /** The store did not take it. */
    NOT_DONE,
    /** The connection broke around COMMIT. */
    UNKNOWN,
    /** A fault of the service. */
    FAILED;

    /** As the value of a label. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
