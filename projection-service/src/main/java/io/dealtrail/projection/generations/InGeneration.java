package io.dealtrail.projection.generations;

import java.util.Optional;

/** Says to which generation what the current thread does with the database belongs. Where nothing is said it is the live one. */
public final class InGeneration {

    private static final ScopedValue<Generation> CURRENT = ScopedValue.newInstance();

    private InGeneration() {}

    /** Does something with the tables of a generation. */
    public static void run(Generation generation, Runnable work) {
        ScopedValue.where(CURRENT, generation).run(work);
    }

    /** Asks something of the tables of a generation. */
    public static <T> T call(Generation generation, ScopedValue.CallableOp<T, RuntimeException> question) {
        return ScopedValue.where(CURRENT, generation).call(question);
    }

    /** The one that was said. */
    public static Optional<Generation> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
