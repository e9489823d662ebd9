package io.dealtrail.simulation;

/** What the services share: two databases, a broker, and the chances of what goes wrong. */
record Servers(StoreTables store, ReadTables read, Kafka kafka, Chaos chaos) {}
