package io.dealtrail.deal.web.problem;

import io.dealtrail.deal.store.OutcomeUnknownException;
import io.dealtrail.deal.store.StoreHeldException;
import io.dealtrail.deal.store.StoreUnavailableException;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** What a failure of the event store means for the caller: not done, or not known. */
public final class StoreProblems {

    private static final String RETRY_SECONDS = "1";
    private static final String RETRY_WHILE_HELD_SECONDS = "30";
    private static final int MAX_CAUSES = 10;

    private StoreProblems() {}

    /** The problem to answer with, where the failure or one of its causes is the store's. */
    public static Optional<ProblemException> of(Throwable failure) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < MAX_CAUSES; depth++) {
            if (each instanceof OutcomeUnknownException) {
                return Optional.of(unknown());
            }
            if (each instanceof StoreHeldException) {
                return Optional.of(held());
            }
            if (isUnavailable(each) && !(each.getCause() instanceof StoreHeldException)) {
                return Optional.of(unavailable());
            }
            each = each.getCause();
        }
        return Optional.empty();
    }

    /** Nothing was stored. */
    public static ProblemException unavailable() {
        return new ProblemException(EdgeProblem.STORE_UNAVAILABLE, "Nothing was stored. Repeat the request later.")
                .header("Retry-After", RETRY_SECONDS)
                .with("outcome", "not-done");
    }

    /** Nothing is stored, nor refused for good, while the store lacks what was published. */
    public static ProblemException held() {
        return new ProblemException(
                        EdgeProblem.STORE_HELD, "Nothing was stored: the event store has lost what was published.")
                .header("Retry-After", RETRY_WHILE_HELD_SECONDS)
                .with("outcome", "not-done");
    }

    private static ProblemException unknown() {
        return new ProblemException(
                        EdgeProblem.OUTCOME_UNKNOWN,
                        "The connection broke while the command was being stored. Repeat with the same key.")
                .header("Retry-After", RETRY_SECONDS)
                .with("outcome", "unknown");
    }

    private static boolean isUnavailable(Throwable failure) {
        return failure instanceof StoreUnavailableException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure instanceof TransactionException;
    }
}
