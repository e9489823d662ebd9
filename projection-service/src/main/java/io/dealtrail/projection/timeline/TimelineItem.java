package io.dealtrail.projection.timeline;

import io.dealtrail.projection.facts.Amendment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a timeline.
 *
 * @param position global; {@code sequence} counts within the partnership
 * @param type of the event, e.g. {@code agreement-signed}
 * @param validFrom when it happened in the world, as stated (EDTF); {@code null} where it is not stated
 * @param knownSince since when it is known; {@code recordedAt} is when it was put in
 * @param facts addresses of what it speaks of
 * @param sources ids of the sources that say so
 * @param late known only after the day on which it happened
 * @param retroactive in effect before it was agreed
 * @param correctedBy the event that last replaced some of what it said
 * @param retractedBy the event that withdrew it
 * @param amendments what these changed of what it said; or, where it corrects or withdraws something itself, what it changed
 */
public record TimelineItem(
        long position,
        long sequence,
        UUID eventId,
        String type,
        @Nullable String validFrom,
        Instant knownSince,
        Instant recordedAt,
        String title,
        List<String> facts,
        List<String> sources,
        boolean late,
        boolean retroactive,
        @Nullable UUID correctedBy,
        @Nullable UUID retractedBy,
        List<Amendment> amendments) {

    TimelineItem with(String words, List<Amendment> amended) {
        return new TimelineItem(
                position,
                sequence,
                eventId,
                type,
                validFrom,
                knownSince,
                recordedAt,
                words,
                facts,
                sources,
                late,
                retroactive,
                correctedBy,
                retractedBy,
                amended);
    }
}
