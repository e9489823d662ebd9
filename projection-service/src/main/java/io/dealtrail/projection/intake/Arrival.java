package io.dealtrail.projection.intake;

import io.dealtrail.events.AggregateRef;
import io.dealtrail.events.DealEvent;
import io.dealtrail.events.EventEnvelope;
import io.dealtrail.projection.log.AppliedEvent;
import org.jspecify.annotations.Nullable;

/** Something that arrived from the topic or the feed, as far as it could be read. */
sealed interface Arrival {

    Origin origin();

    /** Whose history it belongs to, as far as that could be read. */
    @Nullable
    AggregateRef aggregate();

    /** The place in that history, -1 where it could not be read. */
    long sequence();

    /** The global position, 0 where it could not be read. */
    long position();

    /** An arrival whose envelope could be read. */
    sealed interface Enveloped extends Arrival {

        EventEnvelope envelope();

        @Override
        default AggregateRef aggregate() {
            return envelope().aggregate();
        }

        @Override
        default long sequence() {
            return envelope().sequence();
        }

        @Override
        default long position() {
            return envelope().position();
        }
    }

    /** An event. */
    record Decoded(EventEnvelope envelope, DealEvent event, Origin origin) implements Enveloped {

        AppliedEvent applied() {
            return new AppliedEvent(envelope, event);
        }
    }

    /** An event whose payload cannot be read. */
    record Unreadable(EventEnvelope envelope, Cause cause, String detail, Origin origin) implements Enveloped {}

    /** Not even an envelope. */
    record Garbage(@Nullable AggregateRef aggregate, long sequence, String detail, Origin origin) implements Arrival {

        @Override
        public long position() {
            return 0;
        }
    }

    /** Nothing happened here up to this position: the partition is only idle. */
    record Bookmark(long position, Origin origin) implements Arrival {

        @Override
        public @Nullable AggregateRef aggregate() {
            return null;
        }

        @Override
        public long sequence() {
            return -1;
        }
    }
}
