package io.dealtrail.deal.decision;

import io.dealtrail.events.AggregateType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One command that clients can send to one type of aggregate.
 *
 * @param name as in the deal model, e.g. {@code SignAgreement}
 * @param aggregate which aggregates decide it
 * @param type the record that its data is read into
 * @param idProperty the property of the data that may repeat the id of the path, e.g. {@code partnershipId}
 * @param generatedProperty the property for which the web edge makes an id where the client leaves it out, or {@code null}
 */
public record CommandType(
        String name,
        AggregateType aggregate,
        Class<? extends DealCommand> type,
        String idProperty,
        @Nullable String generatedProperty) {

    /** A command for which clients choose every id. */
    public static CommandType of(AggregateType aggregate, String idProperty, Class<? extends DealCommand> type) {
        return new CommandType(type.getSimpleName(), aggregate, type, idProperty, null);
    }

    /** The last segment of the command's route, e.g. {@code sign-agreement}. */
    public String path() {
        return name.replaceAll("(?<!^)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
