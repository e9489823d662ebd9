package io.dealtrail.deal.store;

/** Ends a dry run where its events would have been appended; what they would be stands in the command's outcome. No failure. */
public final class DryRunCompleted extends RuntimeException {

    DryRunCompleted() {
        super("dry run", null, false, false);
    }
}
