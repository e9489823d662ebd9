package io.dealtrail.deal.web;

import io.dealtrail.deal.decision.CommandCatalog;
import io.dealtrail.deal.decision.CommandType;
import io.dealtrail.deal.web.json.Fields;
import io.dealtrail.deal.web.json.Malformed;
import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.AggregateType;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * One command of an import.
 *
 * @param knownSince since when its facts were known, in microseconds at the finest
 */
record ImportLine(String commandId, Instant knownSince, AggregateRef aggregate, CommandType type, ObjectNode data) {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final Set<String> PROPERTIES =
            Set.of("commandId", "knownSince", "aggregate", "aggregateId", "command", "data");

    static ImportLine of(ObjectNode json, CommandCatalog catalog) {
        Fields fields = new Fields(json, "");
        fields.allow(PROPERTIES);
        AggregateRef aggregate = aggregate(fields);
        String command = fields.text("command");
        CommandType type = catalog.byName(aggregate.type(), command)
                .orElseThrow(() -> Malformed.at(
                        "/command", "is no command of " + aggregate.type().plural()));
        return new ImportLine(commandId(fields), knownSince(fields), aggregate, type, fields.object("data"));
    }

    private static String commandId(Fields fields) {
        String commandId = fields.text("commandId");
        if (!RequestTermsReader.isKey(commandId)) {
            throw Malformed.at("/commandId", "has 1 to 128 characters of A-Z a-z 0-9 . _ : ~ -");
        }
        return commandId;
    }

    private static AggregateRef aggregate(Fields fields) {
        String plural = fields.text("aggregate");
        AggregateType type;
        try {
            type = AggregateType.ofPlural(plural);
        } catch (IllegalArgumentException unknown) {
            throw Malformed.at("/aggregate", "must be one of parties, sources, portfolios, partnerships");
        }
        String id = fields.text("aggregateId");
        if (!Paths.isId(id)) {
            throw Malformed.at("/aggregateId", Paths.ID_RULE);
        }
        return new AggregateRef(type, id);
    }

    private static Instant knownSince(Fields fields) {
        try {
            Instant instant = Instant.parse(fields.text("knownSince"));
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                throw Malformed.at("/knownSince", "must lie in the years 0001 to 9999");
            }
            return instant.truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeParseException bad) {
            throw Malformed.at("/knownSince", "must be an instant with offset, e.g. 2017-07-05T12:00:00Z");
        }
    }
}
