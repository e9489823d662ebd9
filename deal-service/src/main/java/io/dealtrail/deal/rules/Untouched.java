package io.dealtrail.deal.rules;

import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * That a unit of work leaves its aggregate as it was: its command was refused, or cannot be decided before more is read.
 *
 * @param version of the aggregate
 * @param refused whether that is the answer to the command
 */
public record Untouched(long version, boolean refused) {

    private static final String UNTOUCHED = Untouched.class.getName();
    private static final String TOUCHED = UNTOUCHED + ".not";

    /** What the unit of work that ends here did; nothing where it changed the aggregate, or never came to decide. */
    public static Optional<Untouched> current() {
        return CurrentUnitOfWork.isStarted() && resources().get(UNTOUCHED) instanceof Untouched untouched
                ? Optional.of(untouched)
                : Optional.empty();
    }

    /** A decision came to nothing; what was applied before it stays so until it is rolled back. */
    void remember() {
        if (!resources().containsKey(TOUCHED)) {
            resources().put(UNTOUCHED, this);
        }
    }

    /** An event is applied. */
    static void touch() {
        resources().put(TOUCHED, true);
        resources().remove(UNTOUCHED);
    }

    private static Map<String, Object> resources() {
        return CurrentUnitOfWork.get().root().resources();
    }
}
