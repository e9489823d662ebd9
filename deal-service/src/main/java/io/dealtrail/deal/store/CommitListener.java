package io.dealtrail.deal.store;

/** Told after each commit of this instance, on the committer's thread: must be quick and never fail. The relay is one. */
@FunctionalInterface
public interface CommitListener {

    /** Everything up to {@code lastPosition} is committed. */
    void committed(long lastPosition);
}
