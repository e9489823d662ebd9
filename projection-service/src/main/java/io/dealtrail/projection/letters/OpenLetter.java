package io.dealtrail.projection.letters;

import io.dealtrail.events.AggregateRef;
import org.jspecify.annotations.Nullable;

/** A dead letter that is to be tried again, and whose it is, where that is known. */
record OpenLetter(long id, @Nullable AggregateRef aggregate) {}
