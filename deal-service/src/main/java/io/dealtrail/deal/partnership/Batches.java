package io.dealtrail.deal.partnership;

import io.dealtrail.deal.decision.CommandBatch;
import io.dealtrail.deal.decision.DealCommand;
import io.dealtrail.deal.decision.DecisionContext;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.decision.RefusalCode;
import io.dealtrail.deal.rules.FactCommand;
import io.dealtrail.deal.rules.Recording;
import io.dealtrail.facts.Facts;
import java.util.function.Supplier;

/** How several commands to one partnership are judged one after the other, each on what those before it recorded. */
final class Batches {

    private Batches() {}

    static void record(CommandBatch batch, Supplier<Facts> facts, DecisionContext context) {
        if (batch.commands().isEmpty()) {
            throw Refusal.ofField(RefusalCode.MALFORMED, "/commands", "a batch has at least one command");
        }
        long before = facts.get().version();
        for (int i = 0; i < batch.commands().size(); i++) {
            // The version was the expected one when the first event came; the batch itself has changed it since.
            DecisionContext now = facts.get().version() == before ? context : context.ofAnyVersion();
            try {
                Recording.record(own(batch.commands().get(i), batch), facts.get(), now);
            } catch (Refusal refusal) {
                throw refusal.code() == RefusalCode.VERSION_CONFLICT
                        ? refusal
                        : refusal.within("/commands/" + i + "/data");
            }
        }
    }

    private static FactCommand own(DealCommand command, CommandBatch batch) {
        if (command instanceof FactCommand own && command.target().equals(batch.target())) {
            return own;
        }
        throw Refusal.ofField(RefusalCode.WRONG_PARTNERSHIP, "", command.target() + " is not " + batch.target());
    }
}
