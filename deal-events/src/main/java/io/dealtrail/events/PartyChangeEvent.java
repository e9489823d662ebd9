package io.dealtrail.events;

/** What becomes of a party that is registered: how it is called, and whose it is. */
public sealed interface PartyChangeEvent extends PartyEvent
        permits PartyDescribed,
                PartyRenamed,
                PartyIdentifierLinked,
                PartiesMerged,
                PartyRelationRecorded,
                PartyRelationEnded {}
