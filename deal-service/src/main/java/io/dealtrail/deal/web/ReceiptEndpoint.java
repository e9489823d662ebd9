package io.dealtrail.deal.web;

import io.dealtrail.deal.store.ReceiptStore;
import io.dealtrail.deal.web.problem.EdgeProblem;
import io.dealtrail.deal.web.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What came of a command, for those who lost its answer. */
@RestController
final class ReceiptEndpoint {

    private final ReceiptStore receipts;
    private final Receipts replays;

    ReceiptEndpoint(ReceiptStore receipts, Receipts replays) {
        this.receipts = receipts;
        this.replays = replays;
    }

    @GetMapping(value = "/v1/commands/{commandId}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandAnswer> readCommand(@PathVariable("commandId") String commandId) {
        if (!RequestTermsReader.isKey(commandId)) {
            throw unknown();
        }
        Decided decided = receipts.find(commandId).map(replays::replay).orElseThrow(ReceiptEndpoint::unknown);
        return ResponseEntity.ok()
                .header(Answers.CONSISTENCY_TOKEN, Long.toString(decided.position()))
                .body(CommandAnswer.of(decided));
    }

    private static ProblemException unknown() {
        return new ProblemException(
                EdgeProblem.UNKNOWN_COMMAND, EdgeProblem.UNKNOWN_COMMAND.type().text());
    }
}
