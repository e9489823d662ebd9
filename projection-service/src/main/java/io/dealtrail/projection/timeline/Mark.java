package io.dealtrail.projection.timeline;

import io.dealtrail.facts.RecordedEvent;

/** That one event was corrected or retracted by another of its aggregate. */
record Mark(long sequence, Kind kind, RecordedEvent by) {

    /** What happened to it. */
    enum Kind {
        /** Some of what it said was replaced. */
        CORRECTED,
        /** Nothing of it counts any more. */
        RETRACTED
    }
}
