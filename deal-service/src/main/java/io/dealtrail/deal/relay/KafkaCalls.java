package io.dealtrail.deal.relay;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.common.errors.InterruptException;

/** Waits for the answers of Kafka's clients, whose own timeouts bound the wait. */
final class KafkaCalls {

    private KafkaCalls() {}

    static <T> T answer(Future<T> call) {
        try {
            return call.get();
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new RelayException("Kafka refused", e);
        }
    }
}
