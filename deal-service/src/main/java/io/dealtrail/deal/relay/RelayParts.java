package io.dealtrail.deal.relay;

import io.dealtrail.deal.store.EventLog;

/** What every run of the relay is made of. */
record RelayParts(
        RelaySettings settings,
        EventLog log,
        KafkaClients clients,
        TopicSetup setup,
        Signal signal,
        RelayProgress progress) {}
