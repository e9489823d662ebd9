package io.dealtrail.checker;

import java.util.List;
import java.util.Map;

/** Writers who race for one aggregate. */
final class Writers {

    private Writers() {}

    static void linearizable(History history, Verdict verdict) {
        List<Command> stored = history.commands().stream()
                .filter(each -> each.accepted().stream()
                        .anyMatch(one -> !one.answer().events().isEmpty()))
                .toList();
        Lines.grouped(stored, each -> each.first().aggregate())
                .values()
                .forEach(each -> Seen.require(each.stream().map(Writers::seen).toList(), true, verdict));
        List<Command> racing =
                stored.stream().filter(each -> each.first().expected() >= 0).toList();
        Lines.grouped(
                        racing,
                        each -> each.first().aggregate() + " at " + each.first().expected())
                .forEach((race, won) -> verdict.require(won.size() == 1, () -> "several won " + race + ": " + won));
        for (Command each : racing) {
            Operation.Answer answer = each.accepted().getFirst().answer();
            long before = answer.version() - answer.events().size();
            verdict.require(before == each.first().expected(), () -> "appended to another version: " + each);
        }
        Map<String, List<Row>> aggregates = history.aggregates();
        for (Operation each : history.operations()) {
            if (each.status() == 412) {
                List<Row> rows = aggregates.getOrDefault(each.aggregate(), List.of());
                verdict.require(rows.size() != each.expected(), () -> "lost, and nobody won: " + each);
            }
        }
    }

    /** It took effect between its first try and its first answer. */
    private static Seen seen(Command command) {
        Operation answered = command.accepted().getFirst();
        return new Seen(
                command.first().began(), answered.ended(), answered.answer().version(), command.toString());
    }
}
