package io.dealtrail.deal.web;

import io.dealtrail.deal.decision.CommandBatch;
import io.dealtrail.deal.decision.CommandCatalog;
import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.deal.decision.DealCommand;
import io.dealtrail.deal.decision.Refusal;
import io.dealtrail.deal.web.json.CanonicalJson;
import io.dealtrail.deal.web.json.CommandReader;
import io.dealtrail.events.AggregateRef;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Makes submissions of the JSON of the three ways in: one command, several at once, a line of an import. */
@Component
final class SubmissionReader {

    private final CommandCatalog catalog;
    private final CommandReader reader;

    SubmissionReader(CommandCatalog catalog, CommandReader reader) {
        this.catalog = catalog;
        this.reader = reader;
    }

    CommandCatalog catalog() {
        return catalog;
    }

    Submission command(CommandType type, AggregateRef aggregate, ObjectNode data, RequestTerms terms) {
        ObjectNode addressed = CommandReader.addressed(type, aggregate.id(), data);
        return new Submission(
                reader.read(type, addressed), CanonicalJson.hash(aim(type, aggregate), addressed), terms, null);
    }

    Submission batch(AggregateRef aggregate, BatchBody body, RequestTerms terms) {
        List<DealCommand> commands = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        IntStream.range(0, body.commands().size()).forEach(index -> {
            BatchBody.Entry entry = body.commands().get(index);
            try {
                commands.add(entry(aggregate, entry));
            } catch (Refusal refusal) {
                refused.add(refusal.within(entry.pointer() + "/data"));
            }
        });
        if (!refused.isEmpty()) {
            throw Refusals.together(refused);
        }
        return new Submission(
                new CommandBatch(aggregate, commands),
                CanonicalJson.hash("batch " + aggregate, body.json()),
                terms,
                null);
    }

    /** One line of an import; its terms are those of the request, but for the key. */
    Submission line(ImportLine line, RequestTerms terms) {
        ObjectNode addressed =
                CommandReader.addressed(line.type(), line.aggregate().id(), line.data());
        String aim = aim(line.type(), line.aggregate()) + " " + line.knownSince();
        try {
            return new Submission(
                    reader.read(line.type(), addressed),
                    CanonicalJson.hash(aim, addressed),
                    terms.ofLine(line.commandId()),
                    line.knownSince());
        } catch (Refusal refusal) {
            throw refusal.within("/data");
        }
    }

    private DealCommand entry(AggregateRef aggregate, BatchBody.Entry entry) {
        return reader.read(entry.type(), CommandReader.addressed(entry.type(), aggregate.id(), entry.data()));
    }

    private static String aim(CommandType type, AggregateRef aggregate) {
        return type.name() + " " + aggregate;
    }
}
