package io.dealtrail.events;

/** What happens to a source. */
public sealed interface SourceEvent extends DealEvent permits SourceRecorded, KnowledgeEvent {}
