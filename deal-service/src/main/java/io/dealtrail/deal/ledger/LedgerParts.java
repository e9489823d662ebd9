package io.dealtrail.deal.ledger;

import io.dealtrail.deal.relay.OrderedTopics;
import io.dealtrail.deal.store.ChainedEvents;
import io.dealtrail.deal.store.EventLog;
import io.dealtrail.deal.store.StoreHold;
import io.dealtrail.events.ledger.LedgerKeys;
import io.dealtrail.events.ledger.LedgerSigner;
import java.time.Clock;

/** What every run of the signer is made of. */
record LedgerParts(
        LedgerSettings settings,
        LedgerKeys keys,
        LedgerSigner signer,
        EventLog log,
        ChainedEvents events,
        StoreHold hold,
        CheckpointTable table,
        OrderedTopics topics,
        LedgerProgress progress,
        Clock clock) {}
