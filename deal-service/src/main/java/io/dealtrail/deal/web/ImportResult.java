package io.dealtrail.deal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.dealtrail.deal.web.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What came of one line of an import.
 *
 * @param line counted from 1, blank lines too
 * @param commandId where the line had a readable one
 * @param status as the same command would have been answered alone
 * @param replayed whether the line had been imported before
 * @param answer where it was accepted
 * @param problem where it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportResult(
        int line,
        @Nullable String commandId,
        int status,
        @Nullable Boolean replayed,
        @JsonUnwrapped @Nullable Accepted answer,
        @Nullable Problem problem) {

    /** The part of {@link CommandAnswer} that a line tells. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Accepted(
            String aggregate,
            String aggregateId,
            long version,
            @Nullable Long position,
            java.util.List<CommandAnswer.Event> events) {}

    static ImportResult accepted(int line, Decided decided) {
        CommandAnswer answer = CommandAnswer.of(decided);
        return new ImportResult(
                line,
                decided.commandId(),
                Answers.status(decided),
                decided.replayed() ? true : null,
                new Accepted(
                        answer.aggregate(), answer.aggregateId(), answer.version(), answer.position(), answer.events()),
                null);
    }

    static ImportResult refused(int line, @Nullable String commandId, Problem problem) {
        return new ImportResult(line, commandId, problem.status(), null, null, problem);
    }
}
