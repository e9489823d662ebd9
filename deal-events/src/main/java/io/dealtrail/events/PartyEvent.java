package io.dealtrail.events;

/** What happens to a party. */
public sealed interface PartyEvent extends DealEvent permits PartyRegistered, PartyChangeEvent, KnowledgeEvent {}
