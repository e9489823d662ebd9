package io.dealtrail.projection.facts;

import io.dealtrail.events.AggregateRef;

/** What is believed of one aggregate. */
record Belief(AggregateRef aggregate, Believed believed) {}
