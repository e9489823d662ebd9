package io.dealtrail.checker;

import static io.dealtrail.checker.Lines.is;
import static io.dealtrail.checker.Lines.number;

import tools.jackson.databind.JsonNode;

/** How long answers may take that say that something does not work, and when there may be none. */
final class Bounds {

    private Bounds() {}

    static void kept(History history, Verdict verdict) {
        for (Operation each : history.operations()) {
            switch ((int) each.status()) {
                case 0 -> verdict.require(isExcused(each, history), () -> "no answer: " + each);
                case 429 -> within(100, each.began(), each.end(), verdict);
                case 503 -> within(each.outcome().equals("fail") ? 2_500 : 5_000, each.began(), each.end(), verdict);
                default -> verdict.require(true, each::toString);
            }
        }
        history.all("R").stream()
                .filter(read -> number(read, "status", 0) == 409)
                .forEach(read -> within(2_000, number(read, "began", 0), read, verdict));
    }

    private static void within(long millis, long began, JsonNode answer, Verdict verdict) {
        long took = (number(answer, "nanos", Long.MAX_VALUE) - began) / 1_000_000;
        verdict.require(took <= millis, () -> took + " ms, not " + millis + ": " + answer);
    }

    /** Nobody answers who is dead, and nobody gets an answer who does not wait. */
    private static boolean isExcused(Operation operation, History history) {
        long began = operation.began();
        boolean told = !operation.end().isMissingNode();
        return is("abandoned", operation.end(), "why")
                || history.all("fault").stream()
                        .filter(fault -> told && is("deal-service", fault, "of") && number(fault, "nanos", 0) >= began)
                        .anyMatch(fault -> number(fault, "began", 0) <= operation.ended());
    }
}
