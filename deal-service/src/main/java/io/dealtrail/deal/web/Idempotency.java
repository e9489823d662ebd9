package io.dealtrail.deal.web;

import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.store.DuplicateCommandException;
import io.dealtrail.deal.store.Receipt;
import io.dealtrail.deal.store.ReceiptStore;
import io.dealtrail.deal.store.StoreHold;
import io.dealtrail.deal.web.problem.EdgeProblem;
import io.dealtrail.deal.web.problem.ProblemException;
import io.dealtrail.deal.web.problem.StoreProblems;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a key is used for one command only, and answers its repetition like the first time.
 *
 * <p>The receipt commits with the command's events, so a repetition that gets as far as the store fails there; nothing is looked up before
 * that. Only what did not append events (refused, already known) asks afterwards whether the key had been used: then the
 * first answer counts.
 */
@Component
final class Idempotency {

    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Dispatcher dispatcher;
    private final ReceiptStore receipts;
    private final StoreHold hold;
    private final Receipts replays;
    private final Clock clock;

    Idempotency(Dispatcher dispatcher, ReceiptStore receipts, StoreHold hold, Receipts replays, Clock clock) {
        this.dispatcher = dispatcher;
        this.receipts = receipts;
        this.hold = hold;
        this.replays = replays;
        this.clock = clock;
    }

    /** The outcome of this command, or of the one that used its key first. */
    Decided submit(Submission submission) {
        String commandId = submission.terms().commandId();
        if (!running.add(commandId)) {
            throw stillRunning();
        }
        try {
            return decide(submission);
        } finally {
            running.remove(commandId);
        }
    }

    private Decided decide(Submission submission) {
        if (submission.terms().dryRun()) {
            return tryOut(submission);
        }
        Decided decided;
        try {
            decided = dispatcher.decide(submission);
        } catch (RuntimeException failure) {
            if (mayBeRepetition(failure)) {
                return repetition(submission).orElseThrow(() -> unlessHeld(failure));
            }
            throw failure;
        }
        if (!decided.events().isEmpty()) {
            return decided;
        }
        return repetition(submission).orElseGet(() -> keep(submission, decided));
    }

    /** Of these nothing was stored now, so that it may have been before. */
    private static boolean mayBeRepetition(RuntimeException failure) {
        return failure instanceof Refusal
                || failure instanceof ProblemException
                || Causes.find(failure, DuplicateCommandException.class).isPresent();
    }

    /** Where the store has lost events a refusal is not definite: what the command builds on, or the command itself, may be among them. */
    private RuntimeException unlessHeld(RuntimeException failure) {
        return failure instanceof Refusal && hold.reason().isPresent() ? StoreProblems.held() : failure;
    }

    private Optional<Decided> repetition(Submission submission) {
        RequestTerms terms = submission.terms();
        if (!terms.keyGiven()) {
            return Optional.empty();
        }
        return receipts.find(terms.commandId()).map(receipt -> {
            requireSame(receipt, submission);
            return replays.replay(receipt);
        });
    }

    /** What a command would do is asked as of now, whether or not it was given before; but not under the key of another one. */
    private Decided tryOut(Submission submission) {
        RequestTerms terms = submission.terms();
        if (terms.keyGiven()) {
            receipts.find(terms.commandId()).ifPresent(receipt -> requireSame(receipt, submission));
        }
        return dispatcher.decide(submission);
    }

    private static void requireSame(Receipt receipt, Submission submission) {
        if (!receipt.isFor(submission.requestHash())) {
            throw Refusal.of(
                    RefusalCode.COMMAND_ID_REUSED, "The key was used before, for " + receipt.aggregate() + ".");
        }
    }

    /** A command that changed nothing leaves its receipt too: its repetition is answered alike, whatever happens in between. */
    private Decided keep(Submission submission, Decided decided) {
        try {
            receipts.record(new Receipt(
                    decided.commandId(),
                    submission.requestHash(),
                    decided.aggregate(),
                    decided.version(),
                    0,
                    0,
                    clock.instant().truncatedTo(ChronoUnit.MICROS)));
            return decided;
        } catch (DuplicateCommandException duplicate) {
            return repetition(submission).orElseThrow(() -> duplicate);
        }
    }

    private static ProblemException stillRunning() {
        return new ProblemException(
                        EdgeProblem.COMMAND_IN_PROGRESS,
                        EdgeProblem.COMMAND_IN_PROGRESS.type().text())
                .header("Retry-After", "1");
    }
}
