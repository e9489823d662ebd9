package io.dealtrail.deal.web.json;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.dealtrail.deal.decision.CommandType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Makes the ids that clients leave out, of commands and of what commands create: UUIDv7, so that they sort by time. */
@Component
public final class Ids {

    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    /** A new id. */
    public String next() {
        return generator.generate().toString();
    }

    /** The same data, with an id of its own for what the command creates. */
    ObjectNode complete(CommandType type, ObjectNode data) {
        String property = type.generatedProperty();
        if (property == null || data.has(property)) {
            return data;
        }
        ObjectNode complete = data.deepCopy();
        complete.put(property, next());
        return complete;
    }
}
