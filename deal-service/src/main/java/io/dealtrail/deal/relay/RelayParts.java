package io.dealtrail.deal.relay;

/** What every run of the relay is made of. */
record RelayParts(
        RelaySettings settings,
        StoredEvents stored,
        Reconciliation reconciliation,
        RunNumbers numbers,
        Broker broker,
        TopicSetup setup,
        RelayProgress progress,
        Elapsing elapsing) {}
