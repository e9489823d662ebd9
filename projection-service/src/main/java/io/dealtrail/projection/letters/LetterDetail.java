package io.dealtrail.projection.letters;

import io.dealtrail.projection.intake.KeptHeader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dead letter whole.
 *
 * @param live whether readers see the generation
 * @param record where in the topic it came from; none where it came from deal-service's feed
 * @param headers of that record
 * @param payload as text; none where it is no text
 * @param payloadBase64 its bytes, where it is no text
 * @param parked how its aggregate waits, where it does
 */
record LetterDetail(
        int generation,
        boolean live,
        LetterItem letter,
        @Nullable LetterRecord record,
        List<KeptHeader> headers,
        @Nullable String payload,
        @Nullable String payloadBase64,
        @Nullable ParkedAggregate parked) {

    /** A record's place; another id under the same name is another topic. */
    record LetterRecord(String topic, String topicId, int partition, long offset) {}

    /**
     * An aggregate of which nothing is applied at present.
     *
     * @param cause why
     * @param poisoned deal-service's own events cannot be applied either
     * @param attempts that were made to go on since
     * @param nextAttemptAt when the next one is made by itself
     * @param events how many wait
     */
    record ParkedAggregate(
            String cause, boolean poisoned, int attempts, String since, String nextAttemptAt, long events) {}
}
