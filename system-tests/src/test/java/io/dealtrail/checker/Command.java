package io.dealtrail.checker;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Everything about one idempotency key.
 *
 * @param tries each time that somebody sent it
 * @param accepted those that were answered well
 * @param rows what is stored under it, by position
 */
record Command(List<Operation> tries, List<Operation> accepted, List<Row> rows) {

    static Command of(List<Operation> tries, List<Row> rows) {
        return new Command(tries, tries.stream().filter(Operation::isAccepted).toList(), rows);
    }

    static void acknowledged(History history, Verdict verdict) {
        for (Command each : history.commands()) {
            if (!each.accepted.isEmpty() && !each.was("info")) {
                verdict.require(each.isStoredAsAnswered(), () -> "not stored as answered: " + each);
            }
            verdict.require(each.isStoredAsAsked(), () -> "not stored as asked: " + each);
        }
    }

    static void refused(History history, Verdict verdict) {
        for (Command each : history.commands()) {
            if (each.accepted.isEmpty() && !each.was("info")) {
                verdict.require(each.rows.isEmpty(), () -> "refused and stored: " + each);
            }
        }
    }

    static void unknown(History history, Verdict verdict) {
        for (Command each : history.commands()) {
            if (each.was("info")) {
                boolean right = each.isStoredWholeOrNot() && each.isStoredAsAnswered();
                verdict.require(right, () -> "unknown, and neither stored once nor not at all: " + each);
            }
            if (each.tries.size() > 1) {
                long different =
                        each.accepted.stream().map(Operation::answer).distinct().count();
                verdict.require(different <= 1, () -> different + " answers: " + each);
            }
        }
    }

    Operation first() {
        return tries.getFirst();
    }

    private boolean was(String outcome) {
        return tries.stream().anyMatch(each -> each.outcome().equals(outcome));
    }

    private boolean isStoredAsAnswered() {
        List<String> ids = rows.stream().map(Row::id).toList();
        Operation.Answer right = rows.isEmpty()
                ? Operation.Answer.NOTHING
                : new Operation.Answer(
                        ids, rows.getLast().sequence() + 1, rows.getLast().position());
        return accepted.stream().allMatch(each -> each.answer().equals(right));
    }

    /** Whether what is stored is of the aggregate, and says what was asked, as far as both speak of the same. */
    private boolean isStoredAsAsked() {
        JsonNode body = first().invoke().path("body");
        if (rows.size() != 1) {
            return true;
        }
        JsonNode payload = rows.getFirst().payload();
        return rows.getFirst().aggregate().equals(first().aggregate())
                && payload.propertyNames().stream()
                        .allMatch(each -> !body.has(each) || body.path(each).equals(payload.path(each)));
    }

    private boolean isStoredWholeOrNot() {
        return rows.isEmpty() || rows.size() == Lines.number(first().invoke(), "count", rows.size());
    }
}
