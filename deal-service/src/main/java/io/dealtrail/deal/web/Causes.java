package io.dealtrail.deal.web;

import io.dealtrail.deal.decision.Refusal;
import java.util.Optional;

/** Finds what matters under the exceptions that a framework wraps around it. */
final class Causes {

    private static final int MAX_DEPTH = 10;

    private Causes() {}

    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < MAX_DEPTH; depth++) {
            if (type.isInstance(each)) {
                return Optional.of(type.cast(each));
            }
            each = each.getCause();
        }
        return Optional.empty();
    }

    /** The refusal inside, else the failure itself. */
    static RuntimeException asRuntime(Throwable failure) {
        Optional<Refusal> refusal = find(failure, Refusal.class);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return failure instanceof RuntimeException runtime ? runtime : new IllegalStateException(failure);
    }
}
