package io.dealtrail.deal.web;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.web.problem.EdgeProblem;
import io.dealtrail.deal.web.problem.ProblemException;
import io.dealtrail.deal.web.problem.StoreProblems;
import java.util.Locale;

/** What came of a command, as operators count it. */
enum CommandResult {
    /** Its events are stored. */
    ACCEPTED,
    /** Nothing was to be stored: it was known already. */
    UNCHANGED,
    /** Its key had been used before: it was given the first answer again. */
    REPLAYED,
    /** A dry run that would have been accepted. */
    TRIED,
    /** It breaks a rule, or is none of the commands that there are. */
    REFUSED,
    /** Others were faster, or the same command is still running. */
    OVERTAKEN,
    /** The event store cannot be reached: nothing is stored. */
    NOT_DONE,
    /** The connection broke around COMMIT: it may be stored. */
    UNKNOWN,
    /** A fault of the service, or a history that only newer software can read. */
    FAILED;

    /** As the value of a label. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static CommandResult of(Decided decided) {
        if (decided.dryRun()) {
            return TRIED;
        }
        if (decided.replayed()) {
            return REPLAYED;
        }
        return decided.events().isEmpty() ? UNCHANGED : ACCEPTED;
    }

    static CommandResult of(RuntimeException failure) {
        return switch (failure) {
            case Refusal refusal -> refusal.code() == RefusalCode.VERSION_CONFLICT ? OVERTAKEN : REFUSED;
            case ProblemException problem -> of(problem.problem());
            default ->
                StoreProblems.of(failure).map(problem -> of(problem.problem())).orElse(FAILED);
        };
    }

    private static CommandResult of(EdgeProblem problem) {
        return switch (problem) {
            case STORE_UNAVAILABLE, STORE_HELD -> NOT_DONE;
            case OUTCOME_UNKNOWN -> UNKNOWN;
            case COMMAND_IN_PROGRESS, CONCURRENT_CHANGE -> OVERTAKEN;
            case INTERNAL_ERROR, HISTORY_UNREADABLE -> FAILED;
            case UNAUTHENTICATED,
                    FORBIDDEN,
                    NOT_FOUND,
                    UNKNOWN_COMMAND,
                    METHOD_NOT_ALLOWED,
                    NOT_ACCEPTABLE,
                    BODY_TOO_LARGE,
                    URI_TOO_LONG,
                    UNSUPPORTED_MEDIA_TYPE,
                    TOO_MANY_REQUESTS,
                    HEADERS_TOO_LARGE,
                    ISSUER_UNAVAILABLE -> REFUSED;
        };
    }
}
