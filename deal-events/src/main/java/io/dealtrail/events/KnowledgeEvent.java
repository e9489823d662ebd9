package io.dealtrail.events;

/** What becomes known about facts that are recorded already; happens to whichever aggregate holds the fact. */
public sealed interface KnowledgeEvent extends PartyEvent, SourceEvent, PortfolioEvent, PartnershipEvent
        permits FactAttested, ConflictResolved, FactCorrected, FactRetracted {}
