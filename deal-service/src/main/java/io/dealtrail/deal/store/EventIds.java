package io.dealtrail.deal.store;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import org.axonframework.common.IdentifierFactory;

/** Gives every message of Axon, and so every event, a UUIDv7: found by Axon through the service loader. */
public final class EventIds extends IdentifierFactory {

    private final TimeBasedEpochRandomGenerator generator = Generators.timeBasedEpochRandomGenerator();

    @Override
    public String generateIdentifier() {
        return generator.generate().toString();
    }
}
